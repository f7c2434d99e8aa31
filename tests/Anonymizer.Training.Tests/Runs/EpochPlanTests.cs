using Anonymizer.Training.Runs;

namespace Anonymizer.Training.Tests.Runs;

public sealed class EpochPlanTests
{
    [Fact]
    public void Every_piece_is_learned_once_and_no_batch_is_too_large()
    {
        var tokenizer = Sentences.Tokenizer();
        var texts = Sentences.Twenty.Select((example, index) => tokenizer.Tokenize(string.Concat(Enumerable.Repeat(example.Text, 1 + index)))).ToList();

        var plan = EpochPlan.Of(texts, capacity: 20, batchPieces: 100, new Random(3));

        var learned = plan.SelectMany(batch => batch).SelectMany(window =>
            Enumerable.Range(window.Window.CoreStart, window.Window.CoreEnd - window.Window.CoreStart).Select(piece => (window.Text, piece)));
        var all = texts.SelectMany((text, index) => Enumerable.Range(0, text.Pieces.Count).Select(piece => (index, piece)));
        learned.Order().ShouldBe(all.Order());
        plan.ShouldAllBe(batch => batch.Count * (batch.Max(window => window.Window.Length) + 2) <= 100);
    }
}
