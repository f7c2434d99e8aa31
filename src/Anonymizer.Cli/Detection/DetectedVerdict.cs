using Anonymizer.Cli.Input;
using Anonymizer.Cli.Running;
using Anonymizer.Core.Detection;

namespace Anonymizer.Cli.Detection;

/// <summary>What became of one verdict: its output line, or why it could not be read.</summary>
internal sealed record DetectedVerdict(string Id, string? Line, int Characters, int Mentions, Failure? Failure, string? Warning = null)
{
    public static async Task<DetectedVerdict> FromAsync(VerdictInput input, OpenDetector detector, bool withNearMisses, CancellationToken cancellationToken)
    {
        try
        {
            var text = await input.ReadAsync(cancellationToken);
            var found = detector.Detect(text);
            var line = DetectionLine.Of(input.Id, found, withNearMisses);

            return new DetectedVerdict(input.Id, line.ToJson(), text.Length, found.Result.Mentions.Count, Failure: null, line.Warning);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new DetectedVerdict(input.Id, Line: null, Characters: 0, Mentions: 0, Failure.From(exception));
        }
    }
}
