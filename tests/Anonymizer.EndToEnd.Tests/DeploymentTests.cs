using System.Diagnostics;
using System.Text.Json;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>The example configurations, asked of the real program; and the command line as the door to it.</summary>
public sealed class DeploymentTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("anonymizer-deployed-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("laptop.json")]
    [InlineData("server.json")]
    [InlineData("cluster.json")]
    public async Task Every_setting_of_an_example_is_one_that_the_program_reads(string example)
    {
        var settings = Flat(JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "src", "deployment", "configuration", example), TestContext.Current.CancellationToken),
            new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip }).RootElement, "").ToList();
        settings.Count.ShouldBeGreaterThan(4);

        var (code, said) = await RunAsync(Checkout.Web, ["config", "check"], settings);
        var (wrongCode, wrong) = await RunAsync(Checkout.Web, ["config", "check"], [.. settings, ("Storage__Foldr", "x")]);

        (code, wrongCode).ShouldBe((0, 1), said);
        wrong.ShouldContain("Storage:Foldr");
    }

    [Fact]
    public async Task The_environment_of_the_containers_is_one_that_the_program_reads()
    {
        var images = await SettingsAsync("Dockerfile", '=');
        var nodes = await SettingsAsync("src/deployment/compose/compose.yaml", ':');
        images.Count.ShouldBeGreaterThan(2);
        nodes.Count.ShouldBeGreaterThan(2);

        var (code, said) = await RunAsync(Checkout.Web, ["config", "check"], [.. images, .. nodes]);

        code.ShouldBe(0, said);
    }

    [Fact]
    public async Task The_command_line_passes_on_to_the_service_what_is_its_own_with_its_exit_code()
    {
        var check = await RunAsync(Checkout.Cli, ["config", "check"], []);
        var none = await RunAsync(Checkout.Cli, ["restore", "20200101-000000", "--keys", _folder, "--replace"], [("Storage__Folder", _folder)]);
        var version = await RunAsync(Checkout.Cli, ["--version"], []);
        var service = await RunAsync(Checkout.Web, ["--version"], []);

        check.ShouldSatisfyAllConditions(one => one.Code.ShouldBe(0, one.Said), one => one.Said.ShouldContain("ok    settings"));
        none.ShouldSatisfyAllConditions(one => one.Code.ShouldBe(1, one.Said), one => one.Said.ShouldContain("backup.unknown"));
        version.Said.Trim().ShouldMatch("^anonymizer [0-9]+\\.[0-9]+\\.[0-9]+(\\+[0-9a-f]{7,})?, model [0-9]{4}\\.");
        service.Said.Split('+')[0].ShouldBe(version.Said.Split('+')[0]);
        service.Said.Split(',')[^1].ShouldBe(version.Said.Split(',')[^1]);
    }

    /// <summary>Lines of the form Section__Key and a value.</summary>
    private static async Task<IReadOnlyList<(string Name, string Value)>> SettingsAsync(string file, char between) =>
    [
        .. (await File.ReadAllLinesAsync(Path.Combine(Checkout.Root, file), TestContext.Current.CancellationToken))
            .Select(line => line.Replace("ENV ", "", StringComparison.Ordinal).Trim(' ', '\\').Split(between, 2))
            .Where(parts => parts.Length == 2 && parts[0].Contains("__", StringComparison.Ordinal) && !parts[0].Contains(' ', StringComparison.Ordinal))
            .Select(parts => (parts[0], parts[1].Trim(' ', '"')))
            .DistinctBy(setting => setting.Item1),
    ];

    private static IEnumerable<(string Name, string Value)> Flat(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(property => Flat(property.Value, path.Length == 0 ? property.Name : $"{path}__{property.Name}"))
        : [(path, element.ToString())];

    private static async Task<(int Code, string Said)> RunAsync(string program, string[] arguments, IEnumerable<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { WorkingDirectory = Checkout.Root, RedirectStandardOutput = true, RedirectStandardError = true };

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var complained = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        return (process.ExitCode, said + await complained);
    }
}
