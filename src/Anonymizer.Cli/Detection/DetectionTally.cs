using System.Globalization;
using Anonymizer.Cli.Running;

namespace Anonymizer.Cli.Detection;

/// <summary>Counts a run of <c>detect</c>: verdicts, characters, mentions, failures and speed.</summary>
internal sealed class DetectionTally(TimeProvider clock)
{
    private readonly long started = clock.GetTimestamp();
    private readonly List<Failure> failures = [];
    private int verdicts;
    private long characters;
    private long mentions;

    /// <summary>A single unreadable input answers with its own code, one of several with "partial failure".</summary>
    public int ExitCode => (failures, verdicts) switch
    {
        ([], _) => Running.ExitCode.Done,
        ([var only], 0) => only.ExitCode,
        _ => Running.ExitCode.PartialFailure,
    };

    public void Add(DetectedVerdict verdict)
    {
        if (verdict.Failure is { } failure)
        {
            failures.Add(failure);
            return;
        }

        verdicts++;
        characters += verdict.Characters;
        mentions += verdict.Mentions;
    }

    public string Summary(string modelName)
    {
        var seconds = Math.Max(clock.GetElapsedTime(started).TotalSeconds, 0.001);

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{verdicts} verdicts, {failures.Count} failed, {characters:N0} characters, {mentions:N0} mentions in {seconds:F1} s ({characters / seconds:N0} characters/s); model {modelName}");
    }
}
