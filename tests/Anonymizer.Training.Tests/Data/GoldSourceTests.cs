using Anonymizer.Core.Detection;
using Anonymizer.Training.Data;

namespace Anonymizer.Training.Tests.Data;

public sealed class GoldSourceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_label_of_another_set_means_one_of_our_types_and_what_is_found_is_masked()
    {
        var example = Read(GoldSource.LenerBr, """{"start": 0, "end": 4, "label": "PESSOA"}, {"start": 5, "end": 8, "label": "LOCAL"}, {"start": 9, "end": 12, "label": "LEGISLACAO"}""");

        example.Spans.Select(span => span.Types).ShouldBe([[EntityType.Person], [EntityType.Location], []]);
        example.Spans.Select(span => span.Need).ShouldBe([Need.Direct, Need.Quasi, null]);
        example.Layers.Role.ShouldBeFalse();
        example.Layers.Types.ShouldNotContain(EntityType.Code);
    }

    [Fact]
    public void Serbian_numbers_of_all_kinds_are_codes() =>
        Read(GoldSource.Comtext, """{"start": 0, "end": 4, "label": "IDPER"}, {"start": 5, "end": 8, "label": "NUMCAR"}, {"start": 9, "end": 12, "label": "ORGOTH"}""")
            .Spans.Select(span => span.Types[0]).ShouldBe([EntityType.Code, EntityType.Code, EntityType.Organization]);

    [Fact]
    public void A_corrected_verdict_says_its_needs_and_roles_itself()
    {
        var example = Read(GoldSource.Corrected, """{"start": 0, "end": 4, "label": "PERSON", "need": "NO_MASK", "role": "JUDGE"}""");

        example.Spans.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            span => span.Need.ShouldBe(Need.NoMask),
            span => span.Role.ShouldBe(EntityRole.Judge));
        example.Layers.ShouldSatisfyAllConditions(layers => layers.Role.ShouldBeTrue(), layers => layers.Types.ShouldBe(EntityType.Known));
    }

    private TrainingExample Read(GoldSource source, string spans)
    {
        File.WriteAllText(folder["a.jsonl"], $$"""{"id": "1", "text": "Anna Rio 555", "spans": [{{spans}}]}""");

        return source.Read(folder["a.jsonl"]).ShouldHaveSingleItem();
    }
}
