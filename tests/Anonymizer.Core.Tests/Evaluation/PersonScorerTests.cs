using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Evaluation;

public class PersonScorerTests
{
    [Theory]
    [InlineData("Anton Berg", EntityRole.Respondent, 1)]
    [InlineData("State of Norland", EntityRole.Respondent, 0)]
    [InlineData("Union Of Norland", EntityRole.Petitioner, 0)]
    [InlineData("Fjord Timber Pvt. Ltd.", EntityRole.Petitioner, 0)]
    [InlineData("District Collector, Oslo", EntityRole.Respondent, 0)]
    [InlineData("Order 2021(10)", EntityRole.Respondent, 0)]
    [InlineData("Stateson Berg", EntityRole.Respondent, 1)]
    [InlineData("Constable Bank", EntityRole.Witness, 1)]
    [InlineData("Anton Berg", EntityRole.Judge, 1)]
    public void A_party_that_is_the_state_an_office_or_a_company_is_not_one_of_the_people(string name, EntityRole role, int expected)
    {
        PersonScorer.ScorePeople([], VerdictOf(name, role)).Gold.ShouldBe(expected);
    }

    [Theory]
    [InlineData(EntityRole.Petitioner, EntityRole.Respondent, 0, 1)]
    [InlineData(EntityRole.OtherPerson, EntityRole.Victim, 0, 1)]
    [InlineData(EntityRole.OtherPerson, EntityRole.None, 0, 1)]
    [InlineData(EntityRole.Judge, EntityRole.Lawyer, 0, 0)]
    [InlineData(EntityRole.Witness, EntityRole.Witness, 1, 1)]
    [InlineData(EntityRole.Witness, EntityRole.OtherPerson, 0, 0)]
    public void The_kind_of_role_is_party_witness_judge_lawyer_or_other(EntityRole gold, EntityRole found, int exact, int kind)
    {
        var verdict = VerdictOf("Anton Berg", gold);
        var score = PersonScorer.Score([new Mention(verdict.Mentions[0].Span, EntityType.Person, Need.Direct, 1, new Explanation(MentionSource.Model, "ner", "model")) { Role = found }], verdict.Mentions);

        (score.RoleRight, score.KindRight).ShouldBe((exact, kind));
        (score + score).KindAccuracy.ShouldBe(kind);
    }

    private static GoldVerdict VerdictOf(string name, EntityRole role) =>
        new("a", VerdictText.FromPlain(name), [new GoldMention(new TextSpan(0, name.Length), "X", EntityType.Person, role, null, null)], []);
}
