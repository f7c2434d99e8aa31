using Anonymizer.Core.Detection;
using Anonymizer.Training.Data;

namespace Anonymizer.Training.Tests.Data;

public sealed class AugmentationTests
{
    private static readonly TrainingExample Verdict = new(
        "1",
        "Mr Jānis BĒRZIŅŠ of Riga. Bērziņš (J.B.) left.",
        [Person(0, 16), new TrainingSpan(20, 24, [EntityType.Location]), Person(26, 33), Person(35, 39)],
        new AnnotatedLayers(EntityType.Known, Need: true, Role: false),
        [[new MaskSpan(3, 24, Need.Quasi)], [new MaskSpan(9, 16, Need.Direct)]]);

    [Fact]
    public void Persons_get_other_names_the_same_for_the_same_and_nothing_else_changes()
    {
        var other = new OtherNames(["Anna"], ["Kowalska"], new Random(1)).Apply(Verdict);

        other.Text.ShouldBe("Mr Anna KOWALSKA of Riga. Kowalska (J.B.) left.");
        Surfaces(other).ShouldBe(["Mr Anna KOWALSKA", "Riga", "Kowalska", "J.B."]);
        other.AnnotatorMasks.SelectMany(masks => masks).Select(mask => other.Text[mask.Start..mask.End]).ShouldBe(["Anna KOWALSKA of Riga", "KOWALSKA"]);
    }

    [Fact]
    public void An_annotation_that_ends_inside_of_a_change_ends_with_it()
    {
        var example = Verdict with { Spans = [Person(3, 6), Person(6, 8)], AnnotatorMasks = [] };

        var changed = TextEdits.Apply(example, [new TextEdit(3, 8, "Anna-Marija")]);

        Surfaces(changed).ShouldBe(["Anna-Marija", "Anna-Marija"]);
    }

    [Fact]
    public void Misread_words_keep_their_annotations()
    {
        var noisy = new ScanNoise(1, new Random(2)).Apply(Verdict);

        noisy.Text.ShouldNotBe(Verdict.Text);
        noisy.Spans.Count.ShouldBe(Verdict.Spans.Count);
        noisy.Text[noisy.Spans[2].End..].ShouldStartWith(" (");
        noisy.Text[..noisy.Spans[1].Start].ShouldEndWith("of ");
    }

    [Fact]
    public void No_noise_changes_nothing() => new ScanNoise(0, new Random(2)).Apply(Verdict).ToLine().ShouldBe(Verdict.ToLine());

    private static TrainingSpan Person(int start, int end) => new(start, end, [EntityType.Person]);

    private static IEnumerable<string> Surfaces(TrainingExample example) => example.Spans.Select(span => example.Text[span.Start..span.End]);
}
