using Microsoft.AspNetCore.Hosting;
using Npgsql;

namespace Anonymizer.Web.Tests.Support;

/// <summary>The same tests on PostgreSQL: where ANONYMIZER_POSTGRES names a server (Npgsql's connection string), each service gets a database of its own there.</summary>
/// <remarks>Tests that look into the SQLite file or the data folder fail then; what remains says whether a query means the same in both databases.</remarks>
internal static class OnPostgres
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("ANONYMIZER_POSTGRES");

    public static void Use(IWebHostBuilder builder, string folder)
    {
        if (Server is null)
        {
            return;
        }

        var name = Path.GetFileName(folder).ToLowerInvariant();
        using var source = NpgsqlDataSource.Create(Server);
        using var asked = source.CreateCommand("SELECT 1 FROM pg_database WHERE datname = $1");
        asked.Parameters.Add(new NpgsqlParameter { Value = name });

        if (asked.ExecuteScalar() is null)
        {
            using var made = source.CreateCommand($"CREATE DATABASE \"{name}\"");
            made.ExecuteNonQuery();
        }

        builder.UseSetting("Storage:Postgres", new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 20 }.ConnectionString);
    }
}
