using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;

namespace Anonymizer.Ner.Tests;

/// <summary>Texts that no court writes and that reach a service nevertheless: judged to their end, or refused, never cut.</summary>
public sealed class UnusualTextTests : IDisposable
{
    private const int TenMillion = 10_000_000;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Ten_million_characters_are_judged_to_the_last_name()
    {
        const string Sentence = "The appeal on the point of law is dismissed as manifestly ill-founded and the costs of the proceedings are reserved\n";
        var text = string.Concat(Enumerable.Repeat(Sentence + new string(' ', Sentence.Length * 9), (TenMillion / (10 * Sentence.Length)) + 1)) + "Anna Kalniņa";

        var last = Detect(text).Mentions[^1];

        text.Length.ShouldBeGreaterThan(TenMillion);
        last.Span.End.ShouldBe(text.Length);
    }

    [Fact]
    public void Ten_million_letters_without_a_space_are_one_word()
    {
        var text = new string('a', TenMillion);

        Detect(text).Mentions.ShouldHaveSingleItem().Span.ShouldBe(new TextSpan(0, text.Length));
    }

    [Theory]
    [InlineData("😀 Anna 👩‍⚖️ Kalniņa 𝔄𝔫𝔫𝔞 🇱🇻")]
    [InlineData("المدعي محمد أحمد يقيم في الرباط")]
    [InlineData("העותר \u202Bדוד כהן\u202C מתל אביב")]
    [InlineData("原告田中太郎は東京都に住む")]
    [InlineData("a\u0301\u0302\u0303\u0304 \u0301 \u200B\u200D \uFEFF Anna")]
    [InlineData("broken \uD83D surrogate \uDE00 pairs\uD83D")]
    [InlineData("\0\u0001 Anna \uFFFF \uFFFD")]
    public void Every_word_of_any_script_has_a_judgment_and_a_place(string text)
    {
        var mentions = Detect(text).Mentions;

        mentions.ShouldNotBeEmpty();
        mentions.ShouldAllBe(mention => mention.Span.Start >= 0 && mention.Span.Start < mention.Span.End && mention.Span.End <= text.Length);
        Words(text).ShouldAllBe(word => mentions.Any(mention => mention.Span.Contains(word)));
    }

    private static IEnumerable<TextSpan> Words(string text) =>
        TinyModel.Tokenizer().Tokenize(text).Words.Where(word => char.IsLetter(text[word.Start])).Select(word => new TextSpan(word.Start, word.End));

    private DetectionResult Detect(string text)
    {
        using var recognizer = NerRecognizer.Load(CodesEverywhere());

        return new Detector([recognizer]).Detect(VerdictText.FromPlain(text));
    }

    /// <summary>A tiny model whose head goes on with a code at every word.</summary>
    private ModelFolder CodesEverywhere() => TinyModel.Save(
        folder["tiny"],
        decoding: new DecodingOptions(Window: 32, Context: 3),
        change: weights => weights["head.bias"].Values[BioCodec.Inside(1)] = 50);
}
