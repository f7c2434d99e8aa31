using Anonymizer.Core.Review;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Review;

public class WordBordersTests
{
    [Theory]
    [InlineData("John Smith", BorderMove.StartLeft, "Judge John Smith")]
    [InlineData("Judge John", BorderMove.StartRight, "John")]
    [InlineData("Judge John", BorderMove.EndLeft, "Judge")]
    [InlineData("Judge John", BorderMove.EndRight, "Judge John Smith")]
    [InlineData("Judge", BorderMove.EndLeft, "Judge")]
    [InlineData("John", BorderMove.StartRight, "John")]
    [InlineData("The", BorderMove.StartLeft, "The")]
    [InlineData("ruled.", BorderMove.EndRight, "ruled.")]
    public void A_border_moves_by_a_word_and_stays_within_the_paragraph(string words, BorderMove move, string expected)
    {
        var text = VerdictText.FromPlain("Before.\nThe Judge John Smith ruled.\nAfter.");
        var start = text.Value.IndexOf(words, StringComparison.Ordinal);

        text.At(WordBorders.Move(new TextSpan(start, start + words.Length), move, text)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("John", BorderMove.StartLeft, " John")]
    [InlineData("John", BorderMove.StartRight, "ohn")]
    [InlineData("John", BorderMove.EndLeft, "Joh")]
    [InlineData("John", BorderMove.EndRight, "John ")]
    [InlineData("J", BorderMove.EndLeft, "J")]
    [InlineData("The", BorderMove.StartLeft, "The")]
    [InlineData("ruled.", BorderMove.EndRight, "ruled.")]
    [InlineData("Smith", BorderMove.EndRight, "Smith😀")]
    public void A_border_moves_by_a_character_and_never_halves_one(string words, BorderMove move, string expected)
    {
        var text = VerdictText.FromPlain("Before.\nThe Judge John Smith😀 ruled.\nAfter.");
        var start = text.Value.IndexOf(words, StringComparison.Ordinal);

        text.At(WordBorders.MoveByCharacter(new TextSpan(start, start + words.Length), move, text)).ShouldBe(expected);
    }
}
