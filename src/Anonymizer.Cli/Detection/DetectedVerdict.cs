using Anonymizer.Cli.Input;
using Anonymizer.Cli.Running;
using Anonymizer.Core.Detection;

namespace Anonymizer.Cli.Detection;

/// <summary>What became of one verdict: its output line, or why it could not be read.</summary>
internal sealed record DetectedVerdict(string Id, string? Line, int Characters, int Mentions, Failure? Failure)
{
    public static async Task<DetectedVerdict> FromAsync(VerdictInput input, Detector detector, bool withNearMisses, CancellationToken cancellationToken)
    {
        try
        {
            var text = await input.ReadAsync(cancellationToken);
            var result = detector.Detect(text);

            return new DetectedVerdict(input.Id, DetectionLine.Of(input.Id, result, withNearMisses).ToJson(), text.Length, result.Mentions.Count, Failure: null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new DetectedVerdict(input.Id, Line: null, Characters: 0, Mentions: 0, Failure.From(exception));
        }
    }
}
