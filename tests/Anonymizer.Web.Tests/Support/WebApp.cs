using Anonymizer.Core.Detection;
using Anonymizer.Pdf;
using Anonymizer.Web.Detection;
using Anonymizer.Word;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Anonymizer.Web.Tests.Support;

/// <summary>The whole service on a database of its own; only the model is a list of two made-up names.</summary>
public class WebApp : WebApplicationFactory<Program>
{
    public const string Email = "chief@court.example";
    public const string Password = "a long enough sentence";
    public const string ApiKey = "anonymizer-development";
    public const string Person = "Aldous Quillfeather";

    /// <summary>One key ring for all tests of a process: EF Core's model, which holds the cipher, and its compiled queries are made once then.</summary>
    private static readonly string SharedKeys = MakeSharedKeys();

    private readonly string _folder;
    private readonly bool _isOwner;

    public WebApp()
        : this(null)
    {
    }

    /// <param name="folder">The data folder of another run, which stays; null for a new one.</param>
    protected WebApp(string? folder)
    {
        _isOwner = folder is null;
        _folder = folder ?? Directory.CreateTempSubdirectory("anonymizer-web-").FullName;
    }

    internal LogLines Log { get; } = new();

    public string Folder => _folder;

    /// <summary>A client that signs in with the API key.</summary>
    public HttpClient CreateApiClient()
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Add("X-Api-Key", ApiKey);

        return client;
    }

    /// <summary>A browser without scripts: keeps cookies, follows nothing by itself.</summary>
    public HttpClient CreateBrowser()
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Accept", "text/html");

        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Storage:Folder", _folder);
        builder.UseSetting("Storage:Keys", SharedKeys);
        builder.UseSetting("Storage:Models", Path.Combine(_folder, "models"));
        OnPostgres.Use(builder, _folder);
        builder.UseSetting("Samples:Seed", "false");
        builder.UseSetting("Archive:SweepSeconds", "3600"); // hundreds of services run at once in these tests; those of campaigns look for work themselves
        builder.UseSetting("Accounts:SignInsPerMinute", "1000");
        builder.UseSetting("Api:StrangersPerMinute", "100000");
        builder.UseSetting("Api:CallsPerMinute", "1000000");
        Configure(builder);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log).SetMinimumLevel(LogLevel.Debug));
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<IModelSource, ListedNames>());
            services.Replace(ServiceDescriptor.Singleton<IWordEngine>(_ => new InProcessWord(WordSettings.Default, PdfText.Read)));
            Configure(services);
        });
    }

    protected virtual void Configure(IWebHostBuilder builder)
    {
        builder.UseSetting("Accounts:Administrator:Email", Email);
        builder.UseSetting("Accounts:Administrator:Password", Password);
    }

    protected virtual void Configure(IServiceCollection services)
    {
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Log.Dispose();

        if (disposing && _isOwner && Directory.Exists(_folder))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static string MakeSharedKeys()
    {
        var folder = Directory.CreateTempSubdirectory("anonymizer-keys-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);

        return folder;
    }

    private sealed class ListedNames : IModelSource
    {
        public string ActiveVersion => "test-1";

        public IRecognizer Load(string version) =>
            new ListRecognizer("ner", MentionSource.Model, [new ListTerm(Person, EntityType.Person), new ListTerm("Marrowby", EntityType.Location)]);
    }
}
