using System.Diagnostics;

namespace Anonymizer.Web.Platform.Tracing;

/// <summary>The path of a verdict as one trace, from upload to webhook, jobs and all: the verdict's id is the trace's (decision 185).</summary>
/// <remarks>Nothing has to be carried from a request to a job and on, and who has a verdict's address finds its trace. A span links to the request or job that it happened in.</remarks>
public static class VerdictTrace
{
    public const string Name = "Anonymizer";

    private static readonly ActivitySource Source = new(Name);

    /// <summary>Is anybody listening?</summary>
    public static bool IsOn => Source.HasListeners();

    /// <summary>A span in the verdict's trace; null while nobody listens.</summary>
    public static Activity? Start(Guid verdictId, string step)
    {
        if (!IsOn)
        {
            return null;
        }

        var trace = Of(verdictId);
        var around = Activity.Current;

        return around?.TraceId == trace.TraceId
            ? Source.StartActivity(step)
            : Source.StartActivity(step, ActivityKind.Internal, trace, links: around is null ? null : [new ActivityLink(around.Context)]);
    }

    /// <summary>A span of something that concerns no single verdict; null while nobody listens.</summary>
    public static Activity? Start(string step) => IsOn ? Source.StartActivity(step) : null;

    /// <summary>Notes a stage that has just ended, within the span at work.</summary>
    public static void Stage(string stage, TimeSpan took)
    {
        using var span = IsOn && Activity.Current is not null ? Source.StartActivity(stage) : null;
        span?.SetStartTime(span.StartTimeUtc - took);
    }

    /// <summary>Where all spans of a verdict hang: its id, of which the last eight bytes are chance.</summary>
    public static ActivityContext Of(Guid verdictId)
    {
        var bytes = verdictId.ToByteArray(bigEndian: true);

        return new ActivityContext(ActivityTraceId.CreateFromBytes(bytes), ActivitySpanId.CreateFromBytes(bytes.AsSpan(8)), ActivityTraceFlags.Recorded, isRemote: true);
    }
}
