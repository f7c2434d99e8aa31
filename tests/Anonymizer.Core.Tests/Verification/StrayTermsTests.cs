using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verification;

namespace Anonymizer.Core.Tests.Verification;

public class StrayTermsTests
{
    private const string Name = "Zenobia Quartermaine";

    [Theory]
    [InlineData("Zenobia Quartermaine spoke. Quartermaine, Zenobia left.", "A. spoke. A. left.")]
    [InlineData("Zenobia Quartermaine spoke. Z e n o b i a Quartermaine left.", "A. spoke. A. left.")]
    [InlineData("Zenobia Quartermaine spoke. See ZenobiaQuartermaine@x.example.", "A. spoke. See A.@x.example.")]
    [InlineData("Zenobia Quartermaine spoke.\nZenobia\nQuartermaine left.", "A. spoke.\nA.\n left.")]
    [InlineData("Zenobia Quartermaine spoke. Zenobia ran.", "A. spoke. Zenobia ran.")]
    public void What_the_verifier_would_find_is_replaced(string original, string redacted)
    {
        Apply(original, Cover(original, new ReleaseTerms([Name], []))).ShouldBe(redacted);
    }

    [Fact]
    public void A_term_inside_a_kept_string_stays()
    {
        const string original = "Zenobia Quartermaine spoke. Zenobia Quartermaine Trust paid.";

        Apply(original, Cover(original, new ReleaseTerms([Name], ["Zenobia Quartermaine Trust"]))).ShouldBe("A. spoke. Zenobia Quartermaine Trust paid.");
    }

    [Fact]
    public void A_plan_without_strays_is_the_same_plan()
    {
        const string original = "Zenobia Quartermaine spoke.";
        var (text, plan, entities) = Planned(original);

        StrayTerms.Cover(text, plan, entities, new ReleaseTerms([Name], [])).ShouldBeSameAs(plan);
    }

    [Fact]
    public void A_term_that_no_entity_has_gets_a_neutral_mark()
    {
        const string original = "Zenobia Quartermaine met Barnaby Saltonstall.";

        Apply(original, Cover(original, new ReleaseTerms([Name, "Barnaby Saltonstall"], []))).ShouldBe("A. met […].");
    }

    private static ReplacementPlan Cover(string original, ReleaseTerms terms)
    {
        var (text, plan, entities) = Planned(original);

        return StrayTerms.Cover(text, plan, entities, terms);
    }

    /// <summary>The first words are the name, found and replaced; the rest of the text is what nobody found.</summary>
    private static (VerdictText Text, ReplacementPlan Plan, IReadOnlyList<Entity> Entities) Planned(string original)
    {
        var span = new TextSpan(0, Name.Length);
        var mention = new Mention(span, EntityType.Person, Need.Direct, 0.9, new Explanation(MentionSource.Model, "ner", "found")) { EntityId = 1 };

        return (
            VerdictText.FromPlain(original),
            new ReplacementPlan([new Replacement(span, "A.", 1)], [new PlannedEntity(1, "letter", IsKept: false, "A.")]),
            [new Entity(1, EntityType.Person, Need.Direct, EntityRole.None, [mention])]);
    }

    private static string Apply(string original, ReplacementPlan plan) => plan.Replacements.Reverse()
        .Aggregate(original, (text, replacement) => text[..replacement.Span.Start] + replacement.Text + text[replacement.Span.End..]);
}
