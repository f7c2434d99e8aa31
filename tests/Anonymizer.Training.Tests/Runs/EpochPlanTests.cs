using Anonymizer.Ner.Tagging;
using Anonymizer.Ner.Tokens;
using Anonymizer.Training.Network;
using Anonymizer.Training.Runs;

namespace Anonymizer.Training.Tests.Runs;

public sealed class EpochPlanTests
{
    private static readonly TrainingOptions Options = new() { Window = 22, BatchPieces = 100, CapitalShare = 0.5 };

    [Fact]
    public void Every_piece_is_learned_once_and_no_batch_is_too_large()
    {
        var tokenizer = Sentences.Tokenizer();
        var texts = Sentences.Twenty.Select((example, index) => tokenizer.Tokenize(string.Concat(Enumerable.Repeat(example.Text, 1 + index)))).ToList();

        var plan = EpochPlan.Of(texts, [.. Enumerable.Range(0, texts.Count)], Options, new Random(3));

        var learned = plan.SelectMany(batch => batch).SelectMany(window =>
            Enumerable.Range(window.Window.CoreStart, window.Window.CoreEnd - window.Window.CoreStart).Select(piece => (window.Text, piece)));
        var all = texts.SelectMany((text, index) => Enumerable.Range(0, text.Pieces.Count).Select(piece => (index, piece)));
        learned.Order().ShouldBe(all.Order());
        plan.ShouldAllBe(batch => batch.Count * (batch.Max(window => window.Window.Length) + 2) <= 100);
    }

    [Fact]
    public void A_text_of_every_second_turn_is_left_out_of_every_other_pass()
    {
        var examples = Sentences.Twenty.Select((example, index) => example with { Turn = index < 10 ? 1 : 2 }).ToList();
        var set = PreparedSet.Of(examples, Sentences.Tokenizer(), LabelSet.Default);

        var (first, second) = (set.TurnsOf(0), set.TurnsOf(1));

        first.Intersect(second).ShouldBe(Enumerable.Range(0, 10));
        first.Union(second).Order().ShouldBe(Enumerable.Range(0, 20));
        TextsOf(EpochPlan.Of(set.Texts, second, Options, new Random(3))).ShouldBe(second, ignoreOrder: true);
    }

    [Fact]
    public void Some_windows_are_shown_in_capitals()
    {
        var tokenizer = Sentences.Tokenizer();
        var texts = new[] { tokenizer.Tokenize("The witness came."), tokenizer.Tokenize("THE WITNESS CAME.") };
        using var scope = TorchSharp.torch.NewDisposeScope();

        long[] Shapes(int text, bool capitals) =>
            Batch.Of([new TextWindow(text, new Window(0, texts[text].Pieces.Count, 0, texts[text].Pieces.Count), capitals)], texts, tokenizer)
                .Shapes.data<long>().ToArray();

        Shapes(0, capitals: true).ShouldBe(Shapes(1, capitals: false));
        Shapes(0, capitals: false).ShouldNotBe(Shapes(1, capitals: false));
    }

    private static IEnumerable<int> TextsOf(IReadOnlyList<IReadOnlyList<TextWindow>> plan) =>
        plan.SelectMany(batch => batch).Select(window => window.Text).Distinct();
}
