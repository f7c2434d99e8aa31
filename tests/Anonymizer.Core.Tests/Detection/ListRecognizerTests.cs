using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Detection;

public class ListRecognizerTests
{
    [Theory]
    [InlineData("Anton Berg sued", "Anton Berg")]
    [InlineData("ANTON BERG sued", "ANTON BERG")]
    [InlineData("Antón  Berg’s house", "Antón  Berg")]
    [InlineData("Anton-Berg", "Anton-Berg")]
    [InlineData("the number 12-345 678", "12-345 678")]
    public void A_term_is_found_however_it_is_written(string verdict, string expected)
    {
        Find(verdict).ShouldBe([expected]);
    }

    [Theory]
    [InlineData("Bergen")]
    [InlineData("Anton and Berg")]
    [InlineData("Anton\n\n\n\n\nBerg")]
    public void Other_words_are_not_found(string verdict) => Find(verdict).ShouldBeEmpty();

    [Theory]
    [InlineData("the appeal of Anton\nBerg")]
    [InlineData("Anton \n\n Berg | 1965")]
    public void A_term_that_is_broken_over_lines_is_found_line_by_line(string verdict) => Find(verdict).ShouldBe(["Anton", "Berg"]);

    [Fact]
    public void The_longest_term_wins()
    {
        Find("Anton Berg Lie").ShouldBe(["Anton Berg Lie"]);
    }

    [Fact]
    public void A_mention_has_what_the_term_says()
    {
        var list = new ListRecognizer("parties", MentionSource.Metadata, [new ListTerm("Berg", EntityType.Person, Need.Quasi, EntityRole.Witness)]);

        var mention = list.Recognize(VerdictText.FromPlain("Berg")).ShouldHaveSingleItem();

        (mention.Type, mention.Need, mention.Role, mention.Explanation.Source, mention.Explanation.Recognizer)
            .ShouldBe((EntityType.Person, Need.Quasi, EntityRole.Witness, MentionSource.Metadata, "parties"));
    }

    [Fact]
    public void A_term_without_letters_or_digits_is_refused()
    {
        Should.Throw<DomainException>(() => new ListRecognizer("terms", MentionSource.List, [new ListTerm("Berg", EntityType.Person), new ListTerm(" - ", EntityType.Person)]))
            .Message.ShouldContain("Term 2");
    }

    private static IEnumerable<string> Find(string verdict)
    {
        var list = new ListRecognizer("terms", MentionSource.List,
            [new ListTerm("Anton Berg", EntityType.Person), new ListTerm("Anton Berg Lie", EntityType.Person), new ListTerm("12 345 678", EntityType.Code)]);
        var text = VerdictText.FromPlain(verdict);

        return list.Recognize(text).Select(mention => text.At(mention.Span));
    }
}
