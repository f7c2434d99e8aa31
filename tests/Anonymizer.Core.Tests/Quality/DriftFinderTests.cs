using Anonymizer.Core.Quality;

namespace Anonymizer.Core.Tests.Quality;

public class DriftFinderTests
{
    private static readonly DriftLimits Limits = DriftLimits.Recommended with { LeastReviews = 2 };

    [Fact]
    public void The_same_verdicts_have_not_drifted()
    {
        Facts.Any.Where(facts => facts.Documents.Count >= 2).Sample(facts =>
        {
            var report = DriftFinder.Compare(facts.Counts, facts.Counts, Limits);

            report.IsEnough.ShouldBeTrue();
            report.Alerts.ShouldBeEmpty();
            report.Measures.Where(measure => measure.Kind is DriftKind.Types or DriftKind.Scores).ShouldAllBe(measure => measure.Value == null || Math.Abs(measure.Value.Value) < 1e-9);
        });
    }

    [Fact]
    public void The_index_is_not_negative_and_the_shares_add_up_to_one()
    {
        Gen.Select(Facts.Any, Facts.Any).Where((one, other) => one.Documents.Count >= 2 && other.Documents.Count >= 2).Sample((one, other) =>
        {
            foreach (var measure in DriftFinder.Compare(one.Counts, other.Counts, Limits).Measures.Where(measure => measure.Kind is DriftKind.Types or DriftKind.Scores && measure.Value is not null))
            {
                measure.Value!.Value.ShouldBeGreaterThanOrEqualTo(-1e-12);
                measure.Parts.Sum(part => part.Before).ShouldBe(1, 1e-9);
                measure.Parts.Sum(part => part.Now).ShouldBe(1, 1e-9);
            }
        });
    }

    [Fact]
    public void Other_types_other_scores_more_refusals_and_more_missed_are_each_told()
    {
        var before = Stream(day: 0, ("T1", SpanResult.Right, 0.95, 60), ("T2", SpanResult.Right, 0.95, 60), ("T1", SpanResult.Missed, 0, 4));

        Alerts(Stream(40, ("T1", SpanResult.Right, 0.95, 10), ("T2", SpanResult.Right, 0.95, 110), ("T1", SpanResult.Missed, 0, 4))).ShouldBe([DriftKind.Types]);
        Alerts(Stream(40, ("T1", SpanResult.Right, 0.35, 60), ("T2", SpanResult.Right, 0.35, 60), ("T1", SpanResult.Missed, 0, 4))).ShouldBe([DriftKind.Scores]);
        Alerts(Stream(40, ("T1", SpanResult.Right, 0.95, 30), ("T2", SpanResult.Right, 0.95, 30), ("T1", SpanResult.Excess, 0.95, 30), ("T2", SpanResult.Excess, 0.95, 30), ("T1", SpanResult.Missed, 0, 4))).ShouldBe([DriftKind.Acceptance]);
        Alerts(Stream(40, ("T1", SpanResult.Right, 0.95, 60), ("T2", SpanResult.Right, 0.95, 60), ("T1", SpanResult.Missed, 0, 40))).ShouldBe([DriftKind.Missed]);

        IEnumerable<DriftKind> Alerts(QualityFacts now) => DriftFinder.Compare(before.Counts, now.Counts, Limits).Alerts.Select(measure => measure.Kind);
    }

    [Fact]
    public void What_chance_explains_is_no_alert()
    {
        var before = Stream(0, ("T1", SpanResult.Right, 0.95, 3), ("T2", SpanResult.Right, 0.95, 1));
        var now = Stream(40, ("T1", SpanResult.Right, 0.95, 1), ("T2", SpanResult.Right, 0.95, 3));
        var types = DriftFinder.Compare(before.Counts, now.Counts, Limits).Measures.Single(measure => measure.Kind == DriftKind.Types);

        types.Value.ShouldNotBeNull().ShouldBeGreaterThan(Limits.Types);
        types.IsAlert.ShouldBeFalse();
    }

    [Fact]
    public void A_click_on_a_share_lists_exactly_the_spans_that_it_is_a_share_of()
    {
        Facts.Any.Where(facts => facts.Documents.Count >= 2).Sample(facts =>
        {
            var proposed = facts.Where(new FactFilter { IsProposed = true }).Spans.Count;

            foreach (var measure in DriftFinder.Compare(facts.Counts, facts.Counts, Limits).Measures.Where(measure => measure.Kind is DriftKind.Types or DriftKind.Scores))
            {
                foreach (var part in measure.Parts)
                {
                    var filter = new FactFilter { IsProposed = true };
                    filter = measure.Kind == DriftKind.Types ? filter with { Type = part.Key } : filter with { Tenth = part.Key };

                    ((double)facts.Where(filter).Spans.Count / proposed).ShouldBe(part.Now, 1e-9);
                }
            }
        });
    }

    [Fact]
    public void Too_few_reviews_tell_nothing()
    {
        var one = new QualityFacts([Facts.Document(Guid.Empty)], []);

        DriftFinder.Compare(one.Counts, Stream(0).Counts, Limits).ShouldSatisfyAllConditions(report => report.IsEnough.ShouldBeFalse(), report => report.Measures.ShouldBeEmpty());
    }

    private static QualityFacts Stream(int day, params (string Type, SpanResult Result, double Score, int Count)[] spans)
    {
        var documents = new[] { Facts.Document(Guid.CreateVersion7(), day), Facts.Document(Guid.CreateVersion7(), day) };

        return new QualityFacts(documents, [.. spans.SelectMany(span => Enumerable.Range(0, span.Count).Select(index => Facts.Span(documents[index % 2], index * 5, span.Result, span.Type, span.Score)))]);
    }
}
