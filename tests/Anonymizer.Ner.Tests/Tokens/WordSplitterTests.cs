using Anonymizer.Ner.Tokens;

namespace Anonymizer.Ner.Tests.Tokens;

public sealed class WordSplitterTests
{
    [Theory]
    [InlineData("Anna Ozola", "Anna|Ozola")]
    [InlineData("A.N. v. Latvia", "A|.|N|.|v|.|Latvia")]
    [InlineData("no. 40593/04", "no|.|40593|/|04")]
    [InlineData("Be\u0304rzin\u0327s\u030c ir", "Be\u0304rzin\u0327s\u030c|ir")]
    [InlineData("O’Brien's", "O|’|Brien|'|s")]
    [InlineData("3kg", "3|kg")]
    [InlineData("a\u00a0b\tc\nd", "a|b|c|d")]
    [InlineData("Ber\u00adzins", "Ber\u00adzins")]
    [InlineData("x\ud83d\ude00y", "x|\ud83d\ude00|y")]
    [InlineData("", "")]
    public void Words_are_letters_with_marks_or_digits_or_single_characters(string text, string expected)
    {
        var words = WordSplitter.Split(text).Select(word => text[word.Start..word.End]);

        string.Join('|', words).ShouldBe(expected);
    }

    [Fact]
    public void Every_visible_character_is_in_exactly_one_word() => Gen.String.Sample(text =>
    {
        var words = WordSplitter.Split(text);

        for (var index = 1; index < words.Count; index++)
        {
            words[index].Start.ShouldBeGreaterThanOrEqualTo(words[index - 1].End);
        }

        var covered = words.SelectMany(word => Enumerable.Range(word.Start, word.End - word.Start)).ToHashSet();
        Enumerable.Range(0, text.Length).Where(unit => char.IsLetterOrDigit(text[unit]) && !covered.Contains(unit)).ShouldBeEmpty();
    });
}
