using Anonymizer.Core.Evaluation;

namespace Anonymizer.Core.Tests.Evaluation;

public class GoldGuardTests
{
    private const string Text = "The claimant Ella Ashgrove lived in the house at Marrowby for nine years and paid the rent every month.\nIn the winter she fell on the stairs and broke her arm, for which she asks the owner to pay damages.";

    private static readonly GoldGuard Guard = new([new GoldText("g1", Text, "12 2024")]);

    [Fact]
    public void The_text_itself_is_found()
    {
        Guard.Find(Text, null).ShouldBe(new GoldLeak("g1", GoldLeakKind.SameText));
    }

    [Fact]
    public void Whoever_tries_to_smuggle_it_in_is_found()
    {
        string[] tries =
        [
            Text.ToUpperInvariant(),
            Text.Replace(" ", "  ", StringComparison.Ordinal).Replace("\n", "\r\n\r\n", StringComparison.Ordinal),
            Text.Replace(",", "", StringComparison.Ordinal).Replace("Ashgrove", "Ashgróve", StringComparison.Ordinal),
            Text.Replace("Ella Ashgrove", "Berta Quill", StringComparison.Ordinal),
            Text.Split('\n')[0],
            Text.Split('\n')[1] + "\nA sentence that was added.",
            Text[30..],
        ];

        tries.ShouldAllBe(text => Guard.Find(text, null) != null);
    }

    [Fact]
    public void Another_verdict_of_the_case_is_found_by_the_case()
    {
        Guard.Find("A decision on costs.", "12 2024").ShouldBe(new GoldLeak("g1", GoldLeakKind.SameCase));
    }

    [Fact]
    public void What_is_not_gold_may_be_trained_on()
    {
        Guard.Find("The claimant Ella Ashgrove lived in the house at Marrowby but another court decided another dispute about a garden wall and its costs.", "13 2024").ShouldBeNull();
        Guard.Find("", null).ShouldBeNull();
        Guard.Find("Ella Ashgrove", "").ShouldBeNull();
    }

    [Fact]
    public void It_is_refused_with_the_gold_verdict_named()
    {
        Should.Throw<DomainException>(() => Guard.Check(Text, null, "v9")).ShouldSatisfyAllConditions(
            refused => refused.Code.ShouldBe("gold.trained"),
            refused => refused.Message.ShouldContain("g1"),
            refused => refused.Message.ShouldContain("v9"));
        Should.NotThrow(() => Guard.Check("Another text.", "13 2024", "v9"));
    }

    [Fact]
    public void Two_verdicts_of_one_court_share_too_little_to_be_taken_for_each_other()
    {
        using var lines = File.OpenText(Shared.Path("data", "tab", "dev.jsonl"));
        var gold = GoldReader.Read(lines).Take(60).ToList();
        var guard = new GoldGuard(gold.Take(30).Select(one => new GoldText(one.Id, one.Text.Value, null)));

        gold.Skip(30).Select(one => guard.Find(one.Text.Value, null)).ShouldAllBe(leak => leak == null);
    }
}
