using Anonymizer.Core.Detection;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Policy.Changes;

namespace Anonymizer.Core.Tests.Policy.Changes;

public class PolicyDiffTests
{
    private static readonly ReplacementPolicy Policy = ReplacementPolicy.Parse(PolicyWriterTests.Full);

    [Fact]
    public void A_policy_does_not_differ_from_itself_whatever_its_number()
    {
        PolicyDiff.Between(Policy, Policy with { Version = 9 }).ShouldBeEmpty();
    }

    [Fact]
    public void Each_part_that_changed_is_named_once_with_before_and_after()
    {
        var changed = Policy with
        {
            Language = "en",
            Reasons = [Policy.Reasons[1], Policy.Reasons[0] with { Text = "Uno." }, new ReasonCode("C", "", "Three.")],
            Unread = Policy.Unread with { Pictures = Core.Unread.PictureTreatment.Keep },
            Routes = Policy.Routes with { Light = null, AuditShare = 0.1, SecondReader = [Policy.Routes.SecondReader[0]] },
        };

        var changes = PolicyDiff.Between(Policy, changed.SetFloor(EntityType.Person, null));

        changes.Select(change => (change.Part, change.Kind, change.Subject)).ShouldBe(
        [
            (PolicyPart.Language, ChangeKind.Changed, ""),
            (PolicyPart.Reason, ChangeKind.Changed, "A-1"),
            (PolicyPart.Reason, ChangeKind.Added, "C"),
            (PolicyPart.FirstReason, ChangeKind.Changed, ""),
            (PolicyPart.Floor, ChangeKind.Removed, "PERSON"),
            (PolicyPart.Pictures, ChangeKind.Changed, ""),
            (PolicyPart.Light, ChangeKind.Removed, ""),
            (PolicyPart.SecondReader, ChangeKind.Removed, ""),
            (PolicyPart.AuditShare, ChangeKind.Changed, ""),
        ]);
        changes[0].ShouldBe(new PolicyChange(PolicyPart.Language, ChangeKind.Changed, "", "lv", "en"));
        changes.Single(change => change.Part == PolicyPart.Light).LimitBefore.ShouldBe(new Core.Review.Routes.RouteLimit(0.9, 2));
        changes.Single(change => change.Part == PolicyPart.SecondReader).Reader.ShouldBe(Policy.Routes.SecondReader[1]);
    }

    [Fact]
    public void A_rule_that_is_new_gone_or_changed_is_told_with_its_places()
    {
        var before = Rules("keep A", "letter B", "initials C");
        var after = Rules("keep A", "blackBar B", "remove D");

        Told(before, after).ShouldBe(["Removed 3-0 initials C", "Changed 2-2 letter B > blackBar B", "Added 0-3 remove D"]);
    }

    [Fact]
    public void Of_a_moved_rule_and_those_that_it_passed_only_one_moved()
    {
        Told(Rules("keep A", "letter B", "initials C", "remove D"), Rules("letter B", "initials C", "remove D", "keep A")).ShouldBe(["Moved 1-4 keep A > keep A"]);
    }

    [Fact]
    public void Two_rules_with_the_same_conditions_are_told_apart()
    {
        Told(Rules("keep A", "letter A"), Rules("keep A", "remove A")).ShouldBe(["Changed 2-2 letter A > remove A"]);
    }

    private static IEnumerable<string> Told(ReplacementPolicy before, ReplacementPolicy after) => PolicyDiff.Between(before, after).Select(change =>
        $"{change.Kind} {change.PlaceBefore}-{change.PlaceAfter} {string.Join(" > ", new[] { Words(change.RuleBefore), Words(change.RuleAfter) }.OfType<string>())}");

    private static string? Words(ReplacementRule? rule) => rule is null ? null : $"{rule.Operator} {rule.Types[0]}";

    private static ReplacementPolicy Rules(params string[] rules) => ReplacementPolicy.Parse(
        $$"""{"version":1,"name":"t","language":"en","rules":[{{string.Join(',', rules.Select(rule => $$"""{"operator":"{{rule.Split(' ')[0]}}","type":"{{rule.Split(' ')[1]}}"}"""))}}]}""");
}
