using Anonymizer.Core.Detection;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verification;

namespace Anonymizer.Core.Tests.Detection;

public class DetectorTests
{
    private const string Verdict =
        "CASE OF BERG v. NORLAND\nMr Anton Berg (“the applicant”) was born in 1965. He was represented by Ms E. Lunde, a lawyer practising in Oslo.\n" +
        "On 3 May 2001 A. Berg sued. Berg's house was sold. BERG appealed to the Norland High Court.\n";

    [Fact]
    public void A_name_found_once_is_found_everywhere_and_replaced_by_one_term()
    {
        var text = VerdictText.FromPlain(Verdict);
        var list = new ListRecognizer("terms", MentionSource.Model, [new ListTerm("Anton Berg", EntityType.Person), new ListTerm("E. Lunde", EntityType.Person)]);

        var result = new Detector([list]).Detect(text);
        var plan = new ReplacementPlanner(new FewNames()).Plan(text, result.Entities, ReplacementPolicy.Default, PlanOptions.Default);
        var terms = ReleaseTermSelector.Select(text, plan, result.Entities);

        Redacted.Text(text, plan).ShouldBe(
            "CASE OF the applicant v. NORLAND\nThe applicant (“the applicant”) was born in 1965. He was represented by Ms E. Lunde, a lawyer practising in Oslo.\n" +
            "On 3 May 2001 the applicant sued. The applicant's house was sold. The applicant appealed to the Norland High Court.\n");
        terms.Allowed.ShouldBe(["E. Lunde"]);
        terms.Terms.ShouldBe(["BERG", "Anton Berg", "Anton", "Berg", "A. Berg"]);
    }

    [Fact]
    public void Of_a_term_inside_a_wider_find_only_the_term_is_sought_elsewhere()
    {
        var text = VerdictText.FromPlain("The Lysaker Foundation sued. Foundation stones lie at Lysaker. The Foundation sank.");
        var term = new Mention(new TextSpan(4, 11), EntityType.Person, Need.Direct, 1, new Explanation(MentionSource.List, "terms", "is on the list"));
        var body = new Mention(new TextSpan(4, 22), EntityType.Organization, Need.NoMask, 0.9, new Explanation(MentionSource.Model, "ner", "model"));

        Marked.Show(text, Detector.Complete(text, [term, body]).Mentions)
            .ShouldBe("The {PERSON:Lysaker Foundation} sued. Foundation stones lie at {PERSON:Lysaker}. The Foundation sank.");
    }

    [Theory]
    [InlineData("{CODE?:£}{QUANTITY?:500} and {QUANTITY?:600} € and $ {QUANTITY?:7}", "{QUANTITY?:£500} and {QUANTITY?:600 €} and {QUANTITY?:$ 7}")]
    [InlineData("{QUANTITY?:500}£{LOC?:Oslo}", "{QUANTITY?:500£}{LOC?:Oslo}")]
    [InlineData("£{LOC?:23,000} £{CODE?:1,750} at {LOC?:7} Oslo", "{QUANTITY?:£23,000} {QUANTITY?:£1,750} at {LOC?:7} Oslo")]
    [InlineData("{CODE?:£}500 to {ORG?:Mrs} Lie", "£500 to Mrs Lie")]
    [InlineData("{ORG?:Lie Ltd}{MISC?:’s} debt and {CODE?:/} {LOC?:Mr. Dr.}", "{ORG?:Lie Ltd}’s debt and / Mr. Dr.")]
    [InlineData("{ORG?:Dr Oil} and {CODE?:5} and {MISC?:S1}", "{ORG?:Dr Oil} and {CODE?:5} and {MISC?:S1}")]
    public void A_sign_or_a_form_of_address_names_nobody_whatever_the_model_takes_it_for(string verdict, string expected)
    {
        var marked = Marked.Parse(verdict);

        Marked.Show(marked.Text, Detector.Complete(marked.Text, marked.Mentions).Mentions).ShouldBe(expected);
    }

    [Fact]
    public void A_bare_title_names_nobody()
    {
        var marked = Marked.Parse("{PERSON:Mr} {PERSON:the applicant} met {PERSON!:Judge} and {PERSON:Berg}.");

        Marked.Show(marked.Text, Detector.Complete(marked.Text, marked.Mentions).Mentions).ShouldBe("Mr the applicant met {PERSON:Judge} and {PERSON:Berg}.");
    }

    [Fact]
    public void The_judge_on_one_line_and_the_party_on_the_next_are_two()
    {
        var marked = Marked.Parse("Before: Mrs Justice {PERSON?/Judge:Tone Lunde\nANTON BERG} and others. {PERSON!:Berit\nDahl}");

        var found = Detector.Complete(marked.Text, marked.Mentions);

        Marked.Show(marked.Text, found.Mentions)
            .ShouldBe("Before: Mrs Justice {PERSON?:Tone Lunde}\n{PERSON?:ANTON BERG} and others. {PERSON:Berit\nDahl}");
        found.Entities.Select(entity => entity.Role).ShouldBe([EntityRole.Judge, EntityRole.None, EntityRole.None]);
    }

    [Fact]
    public void Recognizers_are_heard_together()
    {
        var text = VerdictText.FromPlain("Anton Berg of Oslo");
        var detector = new Detector(
        [
            new ListRecognizer("one", MentionSource.Model, [new ListTerm("Anton", EntityType.Person)]),
            new ListRecognizer("two", MentionSource.Pattern, [new ListTerm("Anton Berg", EntityType.Person), new ListTerm("Oslo", EntityType.Location, Need.Quasi)]),
        ]);

        Marked.Show(text, detector.Detect(text).Mentions).ShouldBe("{PERSON:Anton Berg} of {LOC?:Oslo}");
    }
}
