using Anonymizer.Core.Detection;
using Anonymizer.Training.Data;

namespace Anonymizer.Training.Tests.Data;

public sealed class SourceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Tab_mentions_get_type_need_and_place_in_utf16_units()
    {
        var example = ReadTab("""{"id":"1","text":"😀 Anna met","spans":[{"start":2,"end":6,"label":"PERSON","need":"DIRECT"}]}""");

        var span = example.Spans.ShouldHaveSingleItem();
        example.Text[span.Start..span.End].ShouldBe("Anna");
        span.Types.ShouldBe([EntityType.Person]);
        span.Need.ShouldBe(Need.Direct);
        example.Layers.Need.ShouldBeTrue();
        example.Layers.Role.ShouldBeFalse();
    }

    [Fact]
    public void Of_nested_tab_mentions_the_outer_one_stays() =>
        ReadTab("""{"id":"1","text":"Riga City Court","spans":[{"start":0,"end":4,"label":"LOC","need":"QUASI"},{"start":0,"end":15,"label":"ORG","need":"QUASI"}]}""")
            .Spans.ShouldHaveSingleItem().Types.ShouldBe([EntityType.Organization]);

    [Fact]
    public void Several_annotators_masks_are_kept() =>
        ReadTab("""{"id":"1","text":"Anna met","spans":[],"annotator_masks":[[[0,4,"PERSON","DIRECT"]],[]]}""")
            .AnnotatorMasks.Select(masks => masks.Count).ShouldBe([1, 0]);

    [Theory]
    [InlineData("PERSON", "PERSON", null)]
    [InlineData("STREET_ADDRESS", "LOC", null)]
    [InlineData("PHONE_NUMBER", "CODE", Need.Direct)]
    [InlineData("DOMAIN_NAME", "CODE", null)]
    [InlineData("AGE", "DEM QUANTITY DATETIME", null)]
    public void Synthetic_labels_become_types_and_what_identifies_by_itself_is_direct(string label, string types, Need? need)
    {
        File.WriteAllText(folder["ps.jsonl"], $$"""{"id":"1","text":"Call Anna","spans":[{"start":5,"end":9,"label":"{{label}}"}]}""");

        var example = PresidioSource.Read(folder["ps.jsonl"]).ShouldHaveSingleItem();

        string.Join(' ', example.Spans[0].Types).ShouldBe(types);
        example.Spans[0].Need.ShouldBe(need);
        example.Layers.Need.ShouldBeFalse();
    }

    [Theory]
    [InlineData("PETITIONER", "Anna Ozola", "PERSON", EntityRole.Petitioner)]
    [InlineData("RESPONDENT", "State of Vidzeme", "ORG LOC", EntityRole.Respondent)]
    [InlineData("PETITIONER", "Ozola Mills Ltd.", "ORG LOC", EntityRole.Petitioner)]
    [InlineData("JUDGE", "A. Ozola", "PERSON", EntityRole.Judge)]
    [InlineData("COURT", "High Court", "ORG", EntityRole.Court)]
    [InlineData("GPE", "Riga", "LOC", EntityRole.None)]
    [InlineData("DATE", "3 May 2019", "DATETIME", EntityRole.None)]
    [InlineData("CASE_NUMBER", "W.P. 12 of 2019", "CODE", EntityRole.None)]
    [InlineData("STATUTE", "Civil Code", "", EntityRole.Statute)]
    [InlineData("PRECEDENT", "Ozola v. Kalna", "", EntityRole.Precedent)]
    public void Indian_labels_become_types_and_roles(string label, string surface, string types, EntityRole role)
    {
        File.WriteAllText(folder["in.jsonl"], $$"""{"id":"1","text":"{{surface}} x","spans":[{"start":0,"end":{{surface.Length}},"label":"{{label}}"}]}""");

        var example = IndianLegalNerSource.Read(folder["in.jsonl"]).ShouldHaveSingleItem();

        string.Join(' ', example.Spans[0].Types).ShouldBe(types);
        example.Spans[0].Role.ShouldBe(role);
        example.Spans[0].Need.ShouldBeNull();
        example.Layers.Types.ShouldBe([EntityType.Person]);
    }

    [Fact]
    public void An_example_survives_its_line()
    {
        var example = Sentences.Twenty[3] with { AnnotatorMasks = [[new MaskSpan(0, 3, Need.Quasi)]] };

        TrainingExample.FromLine(example.ToLine()).ToLine().ShouldBe(example.ToLine());
    }

    private TrainingExample ReadTab(string line)
    {
        File.WriteAllText(folder["tab.jsonl"], line);

        return TabSource.Read(folder["tab.jsonl"]).ShouldHaveSingleItem();
    }
}
