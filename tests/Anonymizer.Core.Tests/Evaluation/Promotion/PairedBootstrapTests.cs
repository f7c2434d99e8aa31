using Anonymizer.Core.Evaluation.Promotion;

namespace Anonymizer.Core.Tests.Evaluation.Promotion;

public class PairedBootstrapTests
{
    private static readonly BootstrapSettings Settings = new(MinimumVerdicts: 5, Resamples: 400);

    private static readonly Gen<MeasuredPair> AnyPair =
        from whole in Gen.Int[0, 40]
        from baseline in Gen.Int[0, 40]
        from candidate in Gen.Int[0, 40]
        select new MeasuredPair(Math.Min(baseline, whole), whole, Math.Min(candidate, whole), whole);

    [Fact]
    public void A_candidate_that_is_better_everywhere_is_better()
    {
        var found = PairedBootstrap.Compare(Enumerable.Repeat(new MeasuredPair(8, 10, 9, 10), 12), Settings);

        (found.Finding, found.Verdicts).ShouldBe((Finding.Better, 12));
        found.Low.ShouldBe(0.1, 1e-9);
    }

    [Fact]
    public void What_one_verdict_gains_and_another_loses_cannot_be_told()
    {
        MeasuredPair[] mixed = [.. Enumerable.Repeat(new MeasuredPair(8, 10, 9, 10), 6), .. Enumerable.Repeat(new MeasuredPair(9, 10, 8, 10), 6)];

        PairedBootstrap.Compare(mixed, Settings).Finding.ShouldBe(Finding.CannotTell);
    }

    [Fact]
    public void Few_verdicts_cannot_tell_whatever_they_say()
    {
        PairedBootstrap.Compare(Enumerable.Repeat(new MeasuredPair(0, 10, 10, 10), 4), Settings).Finding.ShouldBe(Finding.CannotTell);
    }

    [Fact]
    public void Verdicts_with_nothing_to_measure_do_not_count()
    {
        PairedBootstrap.Compare([new MeasuredPair(0, 0, 0, 0), new MeasuredPair(1, 2, 2, 2)], Settings).Verdicts.ShouldBe(1);
        PairedBootstrap.Compare([], Settings).ShouldBe(new Difference(0, 0, 0, 0, 0, Finding.CannotTell));
    }

    [Fact]
    public void The_interval_is_that_of_a_normal_distribution_where_there_is_one()
    {
        var random = new Random(7);
        var pairs = Enumerable.Range(0, 400).Select(_ => new MeasuredPair(50, 100, 50 + random.Next(0, 21), 100)).ToList();

        var found = PairedBootstrap.Compare(pairs, new BootstrapSettings(Resamples: 4000));

        var mean = pairs.Average(pair => (pair.CandidatePart - pair.BaselinePart) / 100);
        var deviation = Math.Sqrt(pairs.Average(pair => Math.Pow(((pair.CandidatePart - pair.BaselinePart) / 100) - mean, 2)) / pairs.Count);
        found.Low.ShouldBe(mean - (1.96 * deviation), 0.001);
        found.High.ShouldBe(mean + (1.96 * deviation), 0.001);
    }

    [Fact]
    public void The_same_counts_always_give_the_same_answer_and_swapped_models_the_opposite_one()
    {
        AnyPair.List[1, 25].Sample(pairs =>
        {
            var found = PairedBootstrap.Compare(pairs, Settings);
            var swapped = PairedBootstrap.Compare(pairs.Select(pair => new MeasuredPair(pair.CandidatePart, pair.CandidateWhole, pair.BaselinePart, pair.BaselineWhole)), Settings);

            PairedBootstrap.Compare(pairs, Settings).ShouldBe(found);
            swapped.Delta.ShouldBe(-found.Delta, 1e-9);
            swapped.Finding.ShouldBe(found.Finding switch { Finding.Better => Finding.Worse, Finding.Worse => Finding.Better, var other => other });
        }, iter: 60);
    }

    [Fact]
    public void A_model_against_itself_is_the_same()
    {
        AnyPair.List[1, 25].Sample(pairs =>
        {
            var itself = pairs.Select(pair => pair with { CandidatePart = pair.BaselinePart }).ToList();

            PairedBootstrap.Compare(itself, Settings).Finding.ShouldBe(itself.Any(pair => pair.Counts) ? Finding.Same : Finding.CannotTell);
        }, iter: 60);
    }

    [Fact]
    public void More_right_in_one_verdict_never_makes_a_worse_interval()
    {
        Gen.Select(AnyPair.List[1, 15], Gen.Int[0, 14]).Sample((pairs, chosen) =>
        {
            var index = chosen % pairs.Count;
            var better = pairs.ToList();
            better[index] = better[index] with { CandidatePart = better[index].CandidateWhole };

            var (before, after) = (PairedBootstrap.Compare(pairs, Settings), PairedBootstrap.Compare(better, Settings));

            (after.Delta >= before.Delta - 1e-9).ShouldBeTrue();
            (pairs.All(pair => pair.IsSame) || better.All(pair => pair.IsSame) || after.Low >= before.Low - 1e-9).ShouldBeTrue();
        }, iter: 60);
    }
}
