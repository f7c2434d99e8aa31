using Anonymizer.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;

namespace Anonymizer.Web.Tests.Encryption;

/// <summary>The service with a key ring of its own, and a look at what its database stores.</summary>
public sealed class OwnKeysApp : WebApp
{
    public OwnKeysApp() => Keys = Path.Combine(Folder, "keys");

    /// <param name="folder">The data folder of another run, which stays.</param>
    /// <param name="keys">The key ring that it is started with.</param>
    public OwnKeysApp(string folder, string keys)
        : base(folder) => Keys = keys;

    public string Keys { get; }

    /// <summary>Of a file that somebody has open.</summary>
    public static byte[] BytesOf(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);

        return bytes;
    }

    /// <summary>What stands in the database, as no converter opens it.</summary>
    public IReadOnlyList<string> Stored(string question)
    {
        using var connection = Open();
        using var command = new SqliteCommand(question, connection);
        using var reader = command.ExecuteReader();
        List<string> values = [];

        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }

    public void Store(string statement, string value)
    {
        using var connection = Open();
        using var command = new SqliteCommand(statement, connection);
        command.Parameters.AddWithValue("$value", value);
        command.ExecuteNonQuery();
    }

    protected override void Configure(IWebHostBuilder builder)
    {
        base.Configure(builder);
        builder.UseSetting("Storage:Keys", Keys);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "anonymizer.db")};Pooling=False");
        connection.Open();

        return connection;
    }
}
