using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Web.Models.Runs;

namespace Anonymizer.Web.Tests.Models;

/// <summary>A command line that learns nothing, in a moment; it can be told to wait or to fail.</summary>
internal sealed class FakeLine : ICommandLine
{
    public bool IsThere { get; set; } = true;

    /// <summary>Words to mask that each model masks, of a hundred.</summary>
    public Func<string, int> MaskedBy { get; set; } = _ => 95;

    /// <summary>Called in the middle of a training.</summary>
    public Func<CancellationToken, Task> Midway { get; set; } = _ => Task.CompletedTask;

    public List<string> Commands { get; } = [];

    public async Task RunAsync(IReadOnlyList<string> arguments, Func<int, DateTimeOffset, Task> started, CancellationToken cancellationToken)
    {
        Commands.Add(arguments[0]);
        await started(Environment.ProcessId, TimeProvider.System.GetUtcNow());

        switch (arguments[0])
        {
            case "prepare":
                await File.WriteAllTextAsync(Path.Combine(arguments[1], "request.json"), JsonSerializer.Serialize(new { version = ValueOf(arguments, "--version-name"), start = "../../models/first" }), cancellationToken);
                break;
            case "train":
                await TrainAsync(arguments[1], cancellationToken);
                break;
            default:
                var version = Path.GetFileName(ValueOf(arguments, "--model"));
                await File.WriteAllTextAsync(ValueOf(arguments, "--scores"), AModel.Scores(version, MaskedBy(version)).ToJson(), cancellationToken);
                break;
        }
    }

    private async Task TrainAsync(string folder, CancellationToken cancellationToken)
    {
        Log(folder, new { kind = "started", step = 0, steps = 0, share = 0, loss = 0, seconds = 0 });
        Log(folder, new { kind = "step", step = 5, steps = 20, share = 0.25, loss = 1.5, seconds = 10.0 });
        await Midway(cancellationToken);
        Log(folder, new { kind = "finished", step = 20, steps = 20, share = 1, loss = 0, seconds = 40 });
        using var request = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "request.json"), cancellationToken));
        AModel.SaveAt(Path.Combine(folder, "model"), request.RootElement.GetProperty("version").GetString()!);
    }

    private static void Log(string folder, object line) => File.AppendAllText(Path.Combine(folder, "log.jsonl"), JsonSerializer.Serialize(line) + "\n");

    private static string ValueOf(IReadOnlyList<string> arguments, string option) => arguments[arguments.Index().First(pair => pair.Item == option).Index + 1];

    /// <summary>What a command says when it refuses.</summary>
    public static Func<CancellationToken, Task> Refusing(string code) => _ => throw new DomainException(code, "For the test.");
}
