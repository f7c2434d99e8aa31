using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tokens;

namespace Anonymizer.Ner.Tests.Tokens;

public sealed class SubwordTokenizerTests
{
    [Fact]
    public void A_name_with_diacritics_is_known_and_keeps_its_place()
    {
        var text = TinyModel.Tokenizer().Tokenize("Jānis Bērziņš");

        text.Pieces.Select(piece => piece.Id).ShouldBe([6, 7]);
        text.Words.ShouldBe([new Word(0, 5), new Word(6, 13)]);
    }

    [Fact]
    public void A_cased_vocabulary_gets_words_as_they_are_written()
    {
        var vocabulary = System.Text.Encoding.UTF8.GetBytes("[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\nJānis\njānis\nBēr\n##ziņš\njanis\n");
        var tokenizer = SubwordTokenizer.Open(vocabulary, new TokenizerOptions(LowerCase: false, StripAccents: false), rows: 10);

        tokenizer.Tokenize("Jānis jānis Bērziņš JANIS").Pieces.Select(piece => piece.Id).ShouldBe([5, 6, 7, 8, 1]);
    }

    [Fact]
    public void A_vocabulary_in_lower_case_may_keep_its_accents()
    {
        var vocabulary = System.Text.Encoding.UTF8.GetBytes("[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\njānis\njanis\n");
        var tokenizer = SubwordTokenizer.Open(vocabulary, new TokenizerOptions(LowerCase: true, StripAccents: false), rows: 7);

        tokenizer.Tokenize("JĀNIS Janis").Pieces.Select(piece => piece.Id).ShouldBe([5, 6]);
    }

    [Fact]
    public void Combining_marks_and_soft_hyphens_do_not_change_the_pieces()
    {
        var text = TinyModel.Tokenizer().Tokenize("Ja\u0304nis Ber\u00adzins");

        text.Pieces.Select(piece => piece.Id).ShouldBe([6, 7]);
        text.Words[1].ShouldBe(new Word(7, 15));
    }

    [Fact]
    public void Only_the_first_piece_of_a_word_is_first()
    {
        var text = TinyModel.Tokenizer().Tokenize("Anna Kalniņa");

        text.Pieces.Select(piece => piece.Word).ShouldBe([0, 1, 1]);
        Enumerable.Range(0, 3).Select(text.IsFirst).ShouldBe([true, true, false]);
    }

    [Fact]
    public void A_word_outside_of_the_vocabulary_still_has_a_piece()
    {
        var text = TinyModel.Tokenizer().Tokenize("zzz 漢 😀");

        text.Pieces.Select(piece => piece.Id).ShouldAllBe(id => id == 1);
        text.Pieces.Select(piece => piece.Word).Distinct().Count().ShouldBe(text.Words.Count);
    }

    [Theory]
    [InlineData("anna", "Anna")]
    [InlineData("Anna", "ANNA")]
    [InlineData("ANNA", "AnNa")]
    [InlineData("A", "An")]
    [InlineData("12", "2012")]
    public void Words_written_otherwise_have_other_shapes(string one, string other) =>
        WordShape.Of(one, new Word(0, one.Length)).ShouldNotBe(WordShape.Of(other, new Word(0, other.Length)));

    [Fact]
    public void Shapes_stay_below_their_count() => Gen.String[1, 12].Sample(text =>
        WordSplitter.Split(text).ShouldAllBe(word => WordShape.Of(text, word) > WordShape.Special && WordShape.Of(text, word) < WordShape.Count));
}
