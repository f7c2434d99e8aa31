using System.Diagnostics;

namespace Anonymizer.Architecture.Tests;

/// <summary>What can be said of images and units where nothing builds or starts them: they name what is there, and nobody runs as root.</summary>
public class DeploymentRules
{
    private const string Compose = "src/deployment/compose/compose.yaml";

    private static readonly string[] Images = ["web", "office", "trainer"];

    private static readonly DockerStages Stages = DockerStages.Read();

    public static TheoryData<string> Names => [.. Images];

    [Fact]
    public void Every_file_that_is_copied_into_an_image_is_in_the_repository_and_not_left_out_of_the_build()
    {
        var ignored = File.ReadAllLines(Path.Combine(Repository.Root, ".dockerignore"));
        var sources = Stages.All.SelectMany(stage => stage.Lines).Where(line => line.StartsWith("COPY", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ')[1..^1].Where(part => !part.StartsWith("--", StringComparison.Ordinal)))
            .ToList();

        sources.ShouldContain("src/");
        sources.Where(source => !Path.Exists(Path.Combine(Repository.Root, source)) || ignored.Contains(source.TrimEnd('/'))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_stage_that_is_named_is_there_and_the_last_one_is_the_slim_one()
    {
        var names = Stages.All.Select(stage => stage.Name).ToList();
        var named = Stages.All.SelectMany(stage => stage.Lines).Where(line => line.Contains("--from=", StringComparison.Ordinal)).Select(line => line.Split("--from=")[1].Split(' ')[0]);
        var built = File.ReadLines(Path.Combine(Repository.Root, Compose)).Where(line => line.Contains("target:", StringComparison.Ordinal)).Select(line => line.Split("target:")[1].Trim(' ', '}'));

        named.Concat(built).Concat(Images).Except(names).ShouldBeEmpty();
        Stages.All.Select(stage => stage.Image).Where(image => !image.StartsWith("mcr.microsoft.com/dotnet/", StringComparison.Ordinal)).Except(names).ShouldBeEmpty();
        names[^1].ShouldBe("web", "docker build without a target makes the last one");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_image_runs_as_nobody_special_and_its_health_check_asks_what_the_program_answers(string image)
    {
        var lines = Stages.LinesOf(image);

        lines.Last(line => line.StartsWith("USER", StringComparison.Ordinal)).ShouldBe("USER app");
        lines.ShouldContain("EXPOSE 5080");
        lines.ShouldContain(line => line.Contains("ASPNETCORE_URLS=http://+:5080", StringComparison.Ordinal));
        lines.Single(line => line.StartsWith("HEALTHCHECK", StringComparison.Ordinal)).ShouldContain("http://localhost:5080/health/live");
        Source("src/Anonymizer.Web/Observability").ShouldContain("\"/health/live\"");
        Source("src/Anonymizer.Web/Platform").ShouldContain("http://localhost:5080");
        lines.ShouldContain(line => line.StartsWith("ENTRYPOINT", StringComparison.Ordinal) && line.Contains("Anonymizer.Web.dll", StringComparison.Ordinal));
    }

    [Fact]
    public void The_slim_image_has_neither_libtorch_nor_LibreOffice_and_the_others_have()
    {
        bool Has(string image, string what) => Stages.LinesOf(image).Any(line => line.Contains(what, StringComparison.Ordinal));

        (Has("web", "--from=build-cli"), Has("web", "libreoffice")).ShouldBe((false, false));
        (Has("office", "--from=build-cli"), Has("office", "libreoffice")).ShouldBe((false, true));
        (Has("trainer", "--from=build-cli"), Has("trainer", "libreoffice")).ShouldBe((true, true));
    }

    [Fact]
    public void Every_file_that_compose_mounts_is_there()
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, Compose))!;
        var mounted = File.ReadLines(Path.Combine(Repository.Root, Compose)).Select(line => line.Trim()).Where(line => line.StartsWith("- .", StringComparison.Ordinal)).Select(line => line[2..].Split(':')[0]).ToList();

        mounted.Count.ShouldBe(2);
        mounted.Where(path => !File.Exists(Path.GetFullPath(path, folder))).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_unit_is_one_that_systemd_reads_without_a_word()
    {
        const string Verifier = "/usr/bin/systemd-analyze";
        Assert.SkipUnless(File.Exists(Verifier), "systemd-analyze is not installed here.");
        var folder = Directory.CreateTempSubdirectory("anonymizer-unit-");
        var unit = Path.Combine(folder.FullName, "anonymizer.service");

        try
        {
            var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src/deployment/systemd/anonymizer.service"), TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(unit, text.Replace("/usr/bin/dotnet", "/bin/true", StringComparison.Ordinal), TestContext.Current.CancellationToken); // it looks whether the program is there
            using var process = Process.Start(new ProcessStartInfo(Verifier, ["verify", "--man=no", unit]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            said.Split('\n').Where(line => line.Contains("anonymizer.service", StringComparison.Ordinal)).ShouldBeEmpty();
            process.ExitCode.ShouldBe(0, said);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Source(string folder) => string.Concat(Repository.Files(folder, ".cs").Select(file => File.ReadAllText(Path.Combine(Repository.Root, file))));
}
