using Anonymizer.Core.Text;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;

namespace Anonymizer.Ner.Tests;

public sealed class NerRecognizerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_model_is_loaded_and_finds_mentions_within_the_text()
    {
        using var recognizer = NerRecognizer.Load(PersonsEverywhere());

        var mentions = recognizer.Recognize(VerdictText.FromPlain(TinyModel.Text)).ToList();

        mentions.ShouldNotBeEmpty();
        mentions.ShouldAllBe(mention => mention.Span.End <= TinyModel.Text.Length && mention.Type.Name == "PERSON");
        mentions.ShouldAllBe(mention => mention.Score > 0 && mention.Score <= 1);
        recognizer.Name.ShouldBe("ner");
        recognizer.Version.ShouldBe("tiny-1");
    }

    [Fact]
    public void A_long_text_is_judged_to_its_end()
    {
        using var recognizer = NerRecognizer.Load(PersonsEverywhere());
        var text = string.Concat(Enumerable.Repeat(TinyModel.Text + "\n", 50));

        var mentions = recognizer.Recognize(VerdictText.FromPlain(text)).ToList();

        mentions.Max(mention => mention.Span.End).ShouldBeGreaterThan(text.Length - TinyModel.Text.Length);
    }

    [Fact]
    public void Parallel_calls_find_the_same()
    {
        using var recognizer = NerRecognizer.Load(TinyModel.Save(folder["tiny"]));
        var text = VerdictText.FromPlain(string.Concat(Enumerable.Repeat(TinyModel.Text + "\n", 10)));
        var alone = recognizer.Recognize(text).ToList();

        var together = Enumerable.Range(0, 8).AsParallel().Select(_ => recognizer.Recognize(text).ToList()).ToList();

        together.ShouldAllBe(mentions => mentions.SequenceEqual(alone));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    public void An_empty_text_has_no_mentions(string text)
    {
        using var recognizer = NerRecognizer.Load(TinyModel.Save(folder["tiny"]));

        recognizer.Recognize(VerdictText.FromPlain(text)).ShouldBeEmpty();
    }

    /// <summary>A tiny model whose head begins a person at every word.</summary>
    private ModelFolder PersonsEverywhere() =>
        TinyModel.Save(folder["tiny"], change: weights => weights["head.bias"].Values[BioCodec.Begin(0)] = 50);
}
