using System.Net;
using System.Net.Http.Json;
using System.Text;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Verdicts.Intake;

namespace Anonymizer.Web.Tests.Attacks;

/// <summary>Names that lead elsewhere: of files, of entries in a zip, in addresses and parameters. Nothing is read or written but under our own names (ASVS 5.3.2).</summary>
public sealed class TraversalTests(TraversalTests.InnerApp app) : IClassFixture<TraversalTests.InnerApp>
{
    private readonly HttpClient _client = app.CreateApiClient();

    public static TheoryData<string> Names =>
    [
        "../../escaped.docx", "..\\..\\escaped.docx", "....//....//escaped.docx", "/escaped.docx", "C:\\escaped.docx", "\\\\host\\share\\escaped.docx", "file:///escaped.docx", "..%2f..%2fescaped.docx", "%2e%2e/escaped.docx",
        "..%c0%af..%c0%afescaped.docx", "‥/‥/escaped.docx", "．．／escaped.docx", "a/../../../escaped.docx", "./.././escaped.docx", "CON.docx", "nul.docx", "escaped.docx:stream.docx", ".escaped.docx", "~/escaped.docx", "$HOME/escaped.docx",
        "keys/../../escaped.docx", "..;/escaped.docx", "escaped.docx/.docx", "a\u202ecod.exe.docx",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_file_s_name_leads_nowhere(string name)
    {
        var uploaded = await _client.UploadAsync(AWordFile.With($"{WebApp.Person}, {Guid.CreateVersion7()}."), name);
        await _client.SettledAsync(uploaded.Id);
        await app.ReviewAsync(uploaded.Id);
        (await _client.PostAsync(new Uri($"/api/v1/verdicts/{uploaded.Id}/releases", UriKind.Relative), null)).StatusCode.ShouldBe(HttpStatusCode.Created);
        using var released = await _client.GetAsync(new Uri($"/api/v1/verdicts/{uploaded.Id}/releases/latest/file", UriKind.Relative));

        var given = released.Content.Headers.ContentDisposition!.FileName!.Trim('"');
        given.ShouldBe($"verdict-{uploaded.Id.ToString("N")[^8..]}-release-1.docx");
        Escaped().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_entry_of_a_zip_leads_nowhere(string name)
    {
        using var form = Forms.Of(AZip.Of((name, AWordFile.With($"Entry {name}."))), "../../lot.zip");
        using var answer = await _client.PostAsync(new Uri("/api/v1/verdicts/archive", UriKind.Relative), form);

        if (answer.StatusCode == HttpStatusCode.OK)
        {
            (await answer.Content.ReadFromJsonAsync<IReadOnlyList<IntakeResult>>())!.ShouldAllBe(result => !result.Name.Contains('/') && !result.Name.Contains('\\'));
        }
        else
        {
            (await answer.CodeAsync()).ShouldBe("archive.path");
        }

        Escaped().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/api/v1/models/{0}")]
    [InlineData("/api/v1/models/{0}/card")]
    [InlineData("/api/v1/models/{0}/data")]
    [InlineData("/api/v1/verdicts/{0}")]
    [InlineData("/api/v1/verdicts/01900000-0000-7000-8000-000000000000/releases/{0}/file")]
    [InlineData("/api/v1/quality/figures.csv?by={0}")]
    [InlineData("/api/v1/verdicts?cursor={0}")]
    [InlineData("/_content/{0}")]
    [InlineData("/lib/{0}")]
    [InlineData("/{0}")]
    public async Task No_address_leads_to_a_file_of_the_machine(string pattern)
    {
        await File.WriteAllTextAsync(Path.Combine(app.Around, "one", "manifest.json"), "outside", TestContext.Current.CancellationToken);

        foreach (var path in new[] { "../one/manifest.json", "../../manifest.json", "../../../../../../../../etc/passwd", "..%2f..%2fmanifest.json", "..%5c..%5cmanifest.json", "%2e%2e%2f%2e%2e%2fmanifest.json", "..%252f..%252fmanifest.json", "....//....//etc/passwd", "/etc/passwd", "..", "keys/audit-signing.key", "anonymizer.db" })
        {
            foreach (var written in new[] { path, Uri.EscapeDataString(path) })
            {
                using var answer = await _client.GetAsync(new Uri(pattern.Replace("{0}", written, StringComparison.Ordinal), UriKind.Relative), TestContext.Current.CancellationToken);
                var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

                body.ShouldNotContain("root:x:");
                body.ShouldNotBe("outside");
                body.ShouldNotContain("SQLite format 3");
                ((int)answer.StatusCode).ShouldBeLessThan(500, $"{pattern} with {written}");
            }
        }
    }

    [Fact]
    public async Task A_name_of_a_model_leads_to_no_other_folder_when_it_is_promoted()
    {
        foreach (var version in new[] { "..", "../..", "../data", "/", "." })
        {
            using var answer = await _client.PostAsync(new Uri($"/api/v1/models/{Uri.EscapeDataString(version)}/promotion", UriKind.Relative), new StringContent("{\"reason\":\"x\"}", Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

            ((int)answer.StatusCode).ShouldBeInRange(400, 499, version);
        }
    }

    /// <summary>What lies anywhere around the data folder, or in it under a name that an attacker chose.</summary>
    private IEnumerable<string> Escaped() => Directory.EnumerateFileSystemEntries(app.Around, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(app.Around, path))
        .Where(path => path.Contains("escaped", StringComparison.OrdinalIgnoreCase) || !(path is "one" || path == Path.Combine("one", "manifest.json") || path == Path.Combine("one", "two") || path.StartsWith(Path.Combine("one", "two", "data"), StringComparison.Ordinal)));

    /// <summary>Its data folder lies two folders deep in one that holds nothing else.</summary>
    public sealed class InnerApp : WebApp
    {
        public InnerApp()
            : this(Directory.CreateTempSubdirectory("anonymizer-around-").FullName)
        {
        }

        private InnerApp(string around)
            : base(Directory.CreateDirectory(Path.Combine(around, "one", "two", "data")).FullName) => Around = around;

        public string Around { get; }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);

            if (disposing && Directory.Exists(Around))
            {
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                Directory.Delete(Around, recursive: true);
            }
        }
    }
}
