using Anonymizer.Core.Evaluation;

namespace Anonymizer.Core.Tests.Evaluation;

public class CaseSplitTests
{
    private static readonly Gen<List<SplitVerdict>> Verdicts =
        Gen.Select(Gen.Guid, Gen.Int[0, 8], Gen.Int[0, 500]).Select((id, ofCase, day) => new SplitVerdict(id, ofCase == 0 ? null : $"case {ofCase}", DateTimeOffset.UnixEpoch.AddDays(day))).List[0, 40];

    [Fact]
    public void No_case_stands_on_both_sides()
    {
        Gen.Select(Verdicts, Gen.Double[0, 1]).Sample((verdicts, share) =>
        {
            var heldOut = CaseSplit.HoldOut(verdicts, share);

            verdicts.Where(one => one.CaseKey is not null).GroupBy(one => one.CaseKey).ShouldAllBe(ofCase => ofCase.Select(one => heldOut.Contains(one.Id)).Distinct().Count() == 1);
        });
    }

    [Fact]
    public void At_least_the_share_is_held_out_and_without_the_last_case_it_would_not_be()
    {
        Gen.Select(Verdicts, Gen.Double[0, 1]).Sample((verdicts, share) =>
        {
            var (heldOut, wanted) = (CaseSplit.HoldOut(verdicts, share), Math.Ceiling(share * verdicts.Count));
            var cases = verdicts.Where(one => heldOut.Contains(one.Id)).GroupBy(one => one.CaseKey ?? one.Id.ToString()).Select(ofCase => ofCase.Count()).ToList();

            ((double)heldOut.Count).ShouldBeGreaterThanOrEqualTo(wanted);
            (cases.Count == 0 || cases.Exists(count => heldOut.Count - count < wanted)).ShouldBeTrue();
        });
    }

    [Fact]
    public void What_is_held_out_is_newer_than_what_is_learned()
    {
        Gen.Select(Verdicts, Gen.Double[0, 1]).Sample((verdicts, share) =>
        {
            var heldOut = CaseSplit.HoldOut(verdicts, share);
            var newest = verdicts.GroupBy(one => one.CaseKey ?? one.Id.ToString()).Select(ofCase => (IsOut: heldOut.Contains(ofCase.First().Id), At: ofCase.Max(one => one.At))).ToList();

            newest.Where(one => one.IsOut).Select(one => one.At).DefaultIfEmpty(DateTimeOffset.MaxValue).Min()
                .ShouldBeGreaterThanOrEqualTo(newest.Where(one => !one.IsOut).Select(one => one.At).DefaultIfEmpty(DateTimeOffset.MinValue).Max());
        });
    }
}
