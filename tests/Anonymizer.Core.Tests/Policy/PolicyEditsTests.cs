using Anonymizer.Core.Detection;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Zones;

namespace Anonymizer.Core.Tests.Policy;

public class PolicyEditsTests
{
    private static readonly RuleSubject[] Subjects =
    [
        .. from type in EntityType.Known
           from need in Enum.GetValues<Need>()
           from role in new[] { EntityRole.None, EntityRole.Judge, EntityRole.Witness, EntityRole.Court }
           from zone in new[] { VerdictZone.Header, VerdictZone.Facts }
           select new RuleSubject(type, need, role, zone),
    ];

    private static readonly Gen<(RuleSubject Subject, string Operator)> AnyEdit = Gen.Select(
        Gen.Int[0, Subjects.Length - 1].Select(place => Subjects[place]), Gen.Int[0, OperatorCatalog.Names.Count - 1].Select(place => OperatorCatalog.Names[place]));

    [Fact]
    public void An_edit_decides_over_its_subject_and_leaves_what_it_does_not_name()
    {
        AnyEdit.Array[1, 6].Sample(edits =>
        {
            var policy = ReplacementPolicy.Default;

            foreach (var (subject, name) in edits)
            {
                var edited = policy.Decide(subject, name, OperatorParameters.None);

                edited.Deciding(subject).Rule.Operator.ShouldBe(name);
                Subjects.Where(other => !IsCovered(other, subject))
                    .ShouldAllBe(other => edited.Deciding(other).Rule.Operator == policy.Deciding(other).Rule.Operator);
                policy = edited;
            }
        });
    }

    [Fact]
    public void A_rule_for_exactly_the_subject_is_changed_in_its_place()
    {
        var subject = new RuleSubject(EntityType.Person, Need.Direct);
        var once = ReplacementPolicy.Default.Decide(subject, "initials", OperatorParameters.None);
        var twice = once.Decide(subject, "blackBar", OperatorParameters.None);

        once.Rules.Count.ShouldBe(ReplacementPolicy.Default.Rules.Count + 1);
        twice.Rules.Count.ShouldBe(once.Rules.Count);
        once.Deciding(subject).Rule.Reason.ShouldBe("PD-NAME", "the reason of the wider rule goes on");
    }

    [Fact]
    public void Rules_move_within_the_list_and_no_further()
    {
        var policy = ReplacementPolicy.Default;

        policy.Move(1, 0).Rules.Select(rule => rule.Operator).Take(2).ShouldBe([policy.Rules[1].Operator, policy.Rules[0].Operator]);
        policy.Move(1, 3).Rules[3].ShouldBe(policy.Rules[1]);
        policy.Move(0, -1).ShouldBe(policy);
        policy.Move(0, policy.Rules.Count).ShouldBe(policy);
    }

    [Fact]
    public void A_renamed_reason_is_renamed_in_the_rules_and_a_removed_one_falls_back_on_the_first()
    {
        var place = ReplacementPolicy.Default.Reasons.Index().Single(reason => reason.Item.Code == "PD-NAME").Index;
        var renamed = ReplacementPolicy.Default.ReplaceReason(place, new ReasonCode("NAME", "", "A name."));
        var person = new RuleSubject(EntityType.Person, Need.Direct);

        renamed.ReasonOf(renamed.Deciding(person).Rule).Text.ShouldBe("A name.");
        var removed = renamed.RemoveReason(place);
        removed.ReasonOf(removed.Deciding(person).Rule).ShouldBe(removed.Reasons[0]);
        var last = removed with { Reasons = [removed.Reasons[0]] };
        last.RemoveReason(0).ShouldBe(last);
    }

    [Fact]
    public void A_floor_for_everything_becomes_one_a_type_when_a_single_one_changes()
    {
        var policy = ReplacementPolicy.Default with { RecallFloors = RecallFloors.None with { Everything = 0.9 } };
        var edited = policy.SetFloor(EntityType.Person, 0.99);

        edited.RecallFloors.Of(EntityType.Person).ShouldBe(0.99);
        edited.RecallFloors.Of(EntityType.Code).ShouldBe(0.9);
        edited.SetFloor(EntityType.Person, null).RecallFloors.Of(EntityType.Person).ShouldBeNull();
    }

    private static bool IsCovered(RuleSubject other, RuleSubject edited) =>
        other.Type == edited.Type && other.Need == edited.Need && (edited.Role == EntityRole.None || other.Role == edited.Role) && other.Zone == edited.Zone;
}
