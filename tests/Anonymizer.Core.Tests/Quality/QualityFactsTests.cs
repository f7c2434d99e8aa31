using Anonymizer.Core.Quality;

namespace Anonymizer.Core.Tests.Quality;

public class QualityFactsTests
{
    [Fact]
    public void The_parts_of_every_table_add_up_to_the_whole()
    {
        Gen.Select(Facts.Any, Gen.Enum<QualityDimension>()).Sample((facts, dimension) =>
        {
            var (rows, whole) = (facts.Counts.By(dimension), facts.Counts.Figures);

            foreach (var result in Enum.GetValues<SpanResult>())
            {
                rows.Sum(row => row.Figures.CountOf(result)).ShouldBe(whole.CountOf(result));
            }

            rows.Sum(row => row.Figures.Spans).ShouldBe(facts.Spans.Count);
            rows.Select(row => row.Key).ShouldBeUnique();

            if (dimension == QualityDimension.Type)
            {
                rows.Sum(row => row.Figures.MissedPerThousandWords ?? 0).ShouldBe(whole.MissedPerThousandWords ?? 0, 1e-6);
            }
            else
            {
                rows.Sum(row => row.Figures.Words).ShouldBe(whole.Words);
                rows.Sum(row => row.Figures.Documents).ShouldBe(whole.Documents);
            }
        });
    }

    [Fact]
    public void A_click_on_a_figure_lists_exactly_as_many_spans_as_the_figure_says()
    {
        Gen.Select(Facts.Any, Facts.AnyFilter, Gen.Enum<QualityDimension>(), Gen.Enum<SpanResult>()).Sample((all, filter, dimension, result) =>
        {
            foreach (var row in all.Where(filter).Counts.By(dimension))
            {
                var clicked = all.Where(filter.Narrow(dimension, row.Key) with { Result = result });

                clicked.Spans.Count.ShouldBe(row.Figures.CountOf(result));
                clicked.Spans.ShouldAllBe(span => span.Result == result);
            }
        });
    }

    [Fact]
    public void A_document_of_the_list_has_exactly_its_spans()
    {
        Gen.Select(Facts.Any, Facts.AnyFilter).Sample((all, filter) =>
        {
            var found = all.Where(filter);

            found.Documents.DistinctBy(document => document.Id).Sum(document => all.Where(filter with { Document = document.Id }).Spans.Count).ShouldBe(found.Spans.Count);
        });
    }

    [Fact]
    public void Documents_that_are_counted_one_by_one_from_their_lines_give_the_same_figures()
    {
        Gen.Select(Facts.Any, Facts.AnyFilter, Gen.Enum<QualityDimension>()).Sample((all, filter, dimension) =>
        {
            var counter = new QualityCounter(filter);

            foreach (var document in all.Documents)
            {
                counter.Add(document, SpanTally.Read(SpanTally.Write(SpanCount.Of(all.Spans.Where(span => span.Document == document)))));
            }

            counter.Counts.Figures.ShouldBe(all.Where(filter).Counts.Figures);
            counter.Counts.By(dimension).ShouldBe(all.Where(filter).Counts.By(dimension));
        });
    }

    [Theory]
    [InlineData("PERSON Right 0.9")]
    [InlineData("PERSON Wrong 0.9 1")]
    [InlineData("PERSON Right 0.9 many")]
    public void A_line_that_counts_nothing_is_refused(string line)
    {
        Should.Throw<FormatException>(() => SpanTally.Read(line));
    }

    [Fact]
    public void Months_are_in_order_of_time()
    {
        Facts.Any.Sample(facts => facts.Counts.By(QualityDimension.Month).Select(row => row.Key).ShouldBeInOrder());
    }

    [Fact]
    public void The_ratios_are_what_is_worked_out_by_hand()
    {
        var figures = new QualityFigures(2, 4000, 600, Right: 80, Reassessed: 10, Changed: 5, Excess: 5, Missed: 8);

        figures.Precision.ShouldNotBeNull().ShouldBe(0.9);
        figures.Recall.ShouldNotBeNull().ShouldBe(90 / 103.0, 1e-9);
        figures.F1.ShouldNotBeNull().ShouldBe(180 / 203.0, 1e-9);
        figures.MissedPerThousandWords.ShouldBe(2);
        figures.ExcessPerThousandWords.ShouldBe(1.25);
        figures.EditRate.ShouldNotBeNull().ShouldBe(28 / 108.0, 1e-9);
        figures.Acceptance.ShouldBe(0.8);
        figures.ToPrecisionRecall().F1.ShouldBe(figures.F1.Value, 1e-9);
    }

    [Fact]
    public void Nothing_has_no_ratio()
    {
        var none = QualityFigures.None;

        new[] { none.Precision, none.Recall, none.F1, none.MissedPerThousandWords, none.ExcessPerThousandWords, none.EditRate, none.Acceptance }.ShouldAllBe(ratio => ratio == null);
    }
}
