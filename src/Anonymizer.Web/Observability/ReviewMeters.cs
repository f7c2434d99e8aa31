using System.Diagnostics.Metrics;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Teaching;

namespace Anonymizer.Web.Observability;

/// <summary>What reviews tell of people and of the proposals, apart for each cohort: people behave differently on old documents in a test than on new ones in production.</summary>
public sealed class ReviewMeters
{
    /// <summary>Quicker than this, with more than a few mentions, nobody read it.</summary>
    private static readonly TimeSpan Rubber = TimeSpan.FromSeconds(10);
    private const int FewMentions = 5;

    private readonly Counter<long> _spans;
    private readonly Counter<long> _spansOfCourt;
    private readonly Counter<long> _reviews;
    private readonly Counter<long> _rubberStamps;
    private readonly Counter<long> _uses;
    private readonly Histogram<double> _wait;
    private readonly Histogram<double> _active;
    private readonly CourtLabels _courts = new();

    public ReviewMeters(IMeterFactory factory)
    {
        ArgumentNullException.ThrowIfNull(factory);

        var meter = factory.Create(Meters.Name);
        _spans = meter.CreateCounter<long>("anonymizer.span.reviewed", "{span}", "Mentions that a person decided or added.");
        _spansOfCourt = meter.CreateCounter<long>("anonymizer.court.span.reviewed", "{span}", "The same, apart for each court.");
        _reviews = meter.CreateCounter<long>("anonymizer.review.completed", "{review}", "Reviews that people completed.");
        _rubberStamps = meter.CreateCounter<long>("anonymizer.review.bulk_accept", "{review}", "Reviews of more than five mentions that took less than ten seconds.");
        _uses = meter.CreateCounter<long>("anonymizer.review.use", "{use}", "What people did besides deciding: undo, redo, help, search, left before the end.");
        _wait = meter.CreateHistogram("anonymizer.review.wait.duration", "s", "Seconds from upload until somebody opened it.", null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [60, 300, 900, 3600, 14_400, 86_400, 259_200, 604_800] });
        _active = meter.CreateHistogram("anonymizer.review.active_time", "s", "Seconds that people worked on a review, breaks left out.", null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [15, 30, 60, 120, 300, 600, 1200, 1800, 3600] });
    }

    /// <param name="cohort">The verdict's cohort.</param>
    /// <param name="court">The court's name, or null.</param>
    /// <param name="corrections">What the review made of each proposal.</param>
    /// <param name="worked">How long people worked on it.</param>
    public void Completed(Cohort cohort, string? court, IReadOnlyCollection<Correction> corrections, TimeSpan worked)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(corrections);

        foreach (var group in corrections.GroupBy(one => (Type: (one.After ?? one.Before)!.Type, Decision: DecisionOf(one.Kind))))
        {
            var decision = new KeyValuePair<string, object?>("anonymizer.review.decision", group.Key.Decision);
            _spans.Add(group.Count(), [.. cohort.Tags, Meters.Label(group.Key.Type), decision]);
            _spansOfCourt.Add(group.Count(), cohort.PurposeTag, _courts.Of(court), decision);
        }

        _reviews.Add(1, [.. cohort.Tags]);
        _active.Record(worked.TotalSeconds, [.. cohort.CircumstanceTags]);

        if (worked < Rubber && corrections.Count > FewMentions)
        {
            _rubberStamps.Add(1, cohort.PurposeTag);
        }
    }

    /// <summary>Somebody opened a verdict that nobody had opened.</summary>
    public void Opened(Cohort cohort, TimeSpan waited)
    {
        ArgumentNullException.ThrowIfNull(cohort);

        _wait.Record(waited.TotalSeconds, [.. cohort.CircumstanceTags]);
    }

    /// <param name="cohort">The verdict's cohort.</param>
    /// <param name="use">undo, redo, help, search or left.</param>
    public void Used(Cohort cohort, string use)
    {
        ArgumentNullException.ThrowIfNull(cohort);

        _uses.Add(1, [.. cohort.Tags, new("anonymizer.review.use", use)]);
    }

    private static string DecisionOf(CorrectionKind kind) =>
        kind.HasFlag(CorrectionKind.Added) ? "added"
        : kind.HasFlag(CorrectionKind.Rejected) ? "rejected"
        : kind.HasFlag(CorrectionKind.Retyped) ? "relabelled"
        : kind.HasFlag(CorrectionKind.Resized) ? "resized"
        : "accepted";
}
