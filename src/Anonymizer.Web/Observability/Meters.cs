using System.Diagnostics.Metrics;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Platform.Tracing;

namespace Anonymizer.Web.Observability;

/// <summary>The instruments of a verdict's path; those of reviews are <see cref="ReviewMeters"/>, of all else <see cref="OperationMeters"/>. Attributes are types, codes and cohorts: never a name, a text, an id.</summary>
/// <remarks>A failure's counter starts at 0, because a series that appears at 1 hides its first failure from increase().</remarks>
public sealed class Meters
{
    public const string Name = VerdictTrace.Name;
    public const string StageInstrument = "anonymizer.document.processing.duration";
    public const string StageTag = "anonymizer.stage";

    private readonly Counter<long> _processed;
    private readonly Counter<long> _ofCourt;
    private readonly CourtLabels _courts = new();
    private readonly Histogram<double> _duration;
    private readonly Histogram<long> _size;
    private readonly Counter<long> _proposed;
    private readonly Counter<long> _leakChecks;
    private readonly Counter<long> _exports;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _rejected;
    private readonly Histogram<double> _rectified;
    private readonly Gauge<long> _queueDepth;
    private readonly Gauge<double> _queueAge;

    public Meters(IMeterFactory factory)
    {
        ArgumentNullException.ThrowIfNull(factory);

        var meter = factory.Create(Name);
        _processed = meter.CreateCounter<long>("anonymizer.document.processed", "{document}", "Verdicts that detection or the redaction interface finished.");
        _ofCourt = meter.CreateCounter<long>("anonymizer.court.document.processed", "{document}", "The same, apart for each court.");
        _duration = meter.CreateHistogram(StageInstrument, "s", "Seconds a stage took.", null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [.05, .1, .25, .5, 1, 2.5, 5, 10, 30, 60] });
        _size = meter.CreateHistogram("anonymizer.document.size", "By", "Bytes of an uploaded file.", null, new InstrumentAdvice<long> { HistogramBucketBoundaries = [10_000, 30_000, 100_000, 300_000, 1_000_000, 10_000_000, 50_000_000] });
        _proposed = meter.CreateCounter<long>("anonymizer.span.proposed", "{span}", "Mentions that detection proposed.");
        _leakChecks = meter.CreateCounter<long>("anonymizer.leak_check", "{check}", "Redacted files read again for leaks.");
        _exports = meter.CreateCounter<long>("anonymizer.export", "{file}", "Redacted files that left.");
        _refused = meter.CreateCounter<long>("anonymizer.upload.refused", "{file}", "Files that could not be taken.");
        _rejected = meter.CreateCounter<long>("anonymizer.api.request.rejected", "{request}", "Requests turned away before their handler.");
        _rectified = meter.CreateHistogram("anonymizer.rectification.duration", "s", "Seconds from the report about a released file to the corrected one.", null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [600, 3_600, 14_400, 86_400, 259_200, 604_800, 2_592_000] });
        _queueDepth = meter.CreateGauge<long>("anonymizer.queue.depth", "{job}", "Verdicts that wait.");
        _queueAge = meter.CreateGauge<double>("anonymizer.queue.oldest_age", "s", "Seconds the oldest one has waited.");
        StartFailuresAtZero();
    }

    public void Processed(Cohort cohort, string? court, Outcome outcome)
    {
        _processed.Add(1, [.. cohort.Tags, Tag("anonymizer.outcome", outcome)]);
        _ofCourt.Add(1, _courts.Of(court), Tag("anonymizer.outcome", outcome));
    }

    /// <param name="cohort">Purpose and model version are recorded, the age band not: the sum would grow too large.</param>
    /// <param name="stage">parse, infer, or redact with its check.</param>
    /// <param name="elapsed">How long it took.</param>
    public void Took(Cohort cohort, string stage, TimeSpan elapsed)
    {
        _duration.Record(elapsed.TotalSeconds, cohort.PurposeTag, cohort.ModelTag, new(StageTag, stage));
        VerdictTrace.Stage(stage, elapsed);
    }

    public void Uploaded(Purpose purpose, long bytes) => _size.Record(bytes, new KeyValuePair<string, object?>("anonymizer.purpose", Cohort.CodeOf(purpose)));

    public void Proposed(Cohort cohort, EntityType type) => _proposed.Add(1, [.. cohort.Tags, Label(type)]);

    public void LeakChecked(Outcome outcome) => _leakChecks.Add(1, Tag("anonymizer.outcome", outcome));

    public void Exported(Outcome outcome) => _exports.Add(1, Tag("anonymizer.outcome", outcome));

    /// <param name="code">The stable code of the refusal.</param>
    public void Refused(string code) => _refused.Add(1, new KeyValuePair<string, object?>("anonymizer.reason", code));

    /// <param name="reason">rate_limit, size, type or auth.</param>
    public void Rejected(string reason) => _rejected.Add(1, new KeyValuePair<string, object?>("anonymizer.reason", reason));

    public void Rectified(RectificationKind kind, TimeSpan since) =>
        _rectified.Record(since.TotalSeconds, new KeyValuePair<string, object?>("anonymizer.reason", kind == RectificationKind.Leak ? "leak" : "over-redaction"));

    public void Queue(string name, long depth, TimeSpan oldest)
    {
        var tag = new KeyValuePair<string, object?>("queue.name", name);
        _queueDepth.Record(depth, tag);
        _queueAge.Record(oldest.TotalSeconds, tag);
    }

    private void StartFailuresAtZero()
    {
        foreach (var outcome in new[] { Outcome.Pass, Outcome.Fail, Outcome.Error })
        {
            _leakChecks.Add(0, Tag("anonymizer.outcome", outcome));
            _exports.Add(0, Tag("anonymizer.outcome", outcome));
        }

        foreach (var reason in new[] { "rate_limit", "size", "type", "auth" })
        {
            _rejected.Add(0, new KeyValuePair<string, object?>("anonymizer.reason", reason));
        }
    }

    internal static KeyValuePair<string, object?> Label(EntityType type) =>
        new("anonymizer.label", EntityType.Known.Contains(type) ? type.Name : "OTHER");

    private static KeyValuePair<string, object?> Tag(string name, Outcome outcome) => new(name, outcome.ToString().ToLowerInvariant());
}

/// <summary>How something ended.</summary>
public enum Outcome
{
    Pass,
    Fail,
    Error,
}
