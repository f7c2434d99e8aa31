using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Tests.Detection;

public class ParticipantTermsTests
{
    private static readonly Participant Party = new("Ottoline Brackenridge", EntityRole.Petitioner, ["Mrs B."]);

    [Fact]
    public void A_party_is_masked_by_name_and_alias_and_a_judge_is_left_to_the_policy()
    {
        ParticipantTerms.Of([new Participant("Ferdinand Ashgrove", EntityRole.Judge, []), Party])
            .Select(term => (term.Text, term.Need, term.Role))
            .ShouldBe([("Ottoline Brackenridge", Need.Direct, EntityRole.Petitioner), ("Mrs B.", Need.Direct, EntityRole.Petitioner), ("Ferdinand Ashgrove", Need.NoMask, EntityRole.Judge)]);
    }

    [Fact]
    public void Who_is_called_like_a_party_is_a_party()
    {
        ParticipantTerms.Of([new Participant("ottoline BRACKENRIDGE", EntityRole.Lawyer, []), Party]).ShouldAllBe(term => term.Role == EntityRole.Petitioner);
    }

    [Fact]
    public void Without_names_there_is_nothing_to_look_for()
    {
        ParticipantTerms.RecognizersOf([]).ShouldBeEmpty();
    }
}
