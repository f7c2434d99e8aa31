using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>The real program's commands: a backup of the service that runs, checked, refused while it runs, restored when it does not.</summary>
public sealed class BackupCommandTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task What_was_backed_up_while_the_service_ran_is_there_again_after_the_data_were_lost()
    {
        var token = TestContext.Current.CancellationToken;
        using var client = new HttpClient { BaseAddress = app.Address, DefaultRequestHeaders = { { "X-Api-Key", "anonymizer-development" } } };
        var id = await UploadAsync(client, token);

        var made = await RunAsync("backup");
        var name = made.Said.Split(' ', ':').First(word => word.Length == 15 && word[8] == '-');
        var list = await RunAsync("backup", "list");
        var check = await RunAsync("backup", "check", name);
        var running = await RunAsync("restore", name, "--replace");
        await app.KillAsync();
        var occupied = await RunAsync("restore", name);
        Directory.Delete(Path.Combine(app.Folder, "files"), recursive: true);
        Directory.Delete(Path.Combine(app.Folder, "keys"), recursive: true);
        await File.WriteAllTextAsync(Path.Combine(app.Folder, "anonymizer.db"), "lost", token);
        var restored = await RunAsync("restore", name, "--replace");
        var doctor = await RunAsync("doctor");
        await app.StartAsync();

        made.Code.ShouldBe(0, made.Said);
        list.Said.ShouldContain(name);
        check.ShouldSatisfyAllConditions(one => one.Code.ShouldBe(0, one.Said), one => one.Said.ShouldContain("is whole"));
        running.ShouldSatisfyAllConditions(one => one.Code.ShouldBe(1, one.Said), one => one.Said.ShouldContain("backup.in-use"));
        occupied.ShouldSatisfyAllConditions(one => one.Code.ShouldBe(1, one.Said), one => one.Said.ShouldContain("backup.not-empty"));
        restored.Code.ShouldBe(0, restored.Said);
        doctor.Code.ShouldBe(0, doctor.Said);
        using var again = new HttpClient { BaseAddress = app.Address, DefaultRequestHeaders = { { "X-Api-Key", "anonymizer-development" } } };
        var verdict = JsonDocument.Parse(await again.GetStringAsync(new Uri($"/api/v1/verdicts/{id}", UriKind.Relative), token)).RootElement;
        verdict.GetProperty("id").GetString().ShouldBe(id);
        app.Log.ShouldContain($"The data were restored from backup {name}.");
    }

    [Fact]
    public async Task Wrong_arguments_are_told_how_it_is_done()
    {
        var wrong = await RunAsync("restore");
        var nothing = await RunAsync("restore", "20200101-000000");

        wrong.ShouldSatisfyAllConditions(one => one.Code.ShouldBe(2), one => one.Said.ShouldContain("restore NAME"));
        nothing.ShouldSatisfyAllConditions(one => one.Code.ShouldBe(1), one => one.Said.ShouldContain("backup.unknown"));
    }

    private static async Task<string> UploadAsync(HttpClient client, CancellationToken token)
    {
        using var file = new ByteArrayContent(await File.ReadAllBytesAsync(Checkout.Sample("13-short-order.docx"), token));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent { { file, "file", "13-short-order.docx" } };
        using var answer = await client.PostAsync(new Uri("/api/v1/verdicts", UriKind.Relative), form, token);

        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(token)).RootElement.GetProperty("id").GetString()!;
    }

    private async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Checkout.Web, .. arguments])
        {
            WorkingDirectory = Path.Combine(Checkout.Root, "src", "Anonymizer.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Storage__Folder"] = app.Folder },
        })!;
        var complained = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        return (process.ExitCode, said + await complained);
    }
}
