using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Policy.Changes;
using Anonymizer.Core.Substitution;

namespace Anonymizer.Core.Tests.Policy.Changes;

public class PolicyPreviewTests
{
    private const string Verdict = "{PERSON/Petitioner:Mr Anton Berg} sued.\nNothing here.\nOn {DATETIME:3 May 2001} {PERSON:Tone Lie} met {PERSON/Petitioner:Berg}.";

    [Fact]
    public void Each_place_reads_before_and_after_and_only_what_differs_is_changed()
    {
        var preview = Preview("""{"type":"PERSON","operator":"letter"},{"operator":"remove"}""", """{"role":"PETITIONER","operator":"roleTerm"},{"type":"PERSON","operator":"letter"},{"operator":"remove"}""");

        preview.Paragraphs.Select(paragraph => paragraph.Segment).ShouldBe([0, 2], "a paragraph in which nothing is replaced is not shown");
        preview.Paragraphs.ShouldAllBe(paragraph => paragraph.IsChanged);
        preview.Paragraphs[0].Pieces.ShouldBe([new PreviewPiece("Mr C.", "The applicant", true, true), new PreviewPiece(" sued.", " sued.", false, false)]);
        preview.Paragraphs[1].Pieces.Where(piece => piece.Before.Length == 0).ShouldHaveSingleItem().IsChanged.ShouldBeFalse("the date goes before and after");
    }

    [Fact]
    public void What_is_shown_after_the_change_is_changed_and_not_replaced()
    {
        var preview = Preview("""{"operator":"blackBar"}""", """{"type":"DATETIME","operator":"keep"},{"operator":"blackBar"}""");

        preview.Changes.ShouldBe(1);
        preview.Paragraphs[1].Pieces.Single(piece => piece.IsChanged).ShouldBe(new PreviewPiece("█████", "3 May 2001", false, true));
        preview.Counts.ShouldBe([new PreviewCount(EntityType.DateTime, 1, 0), new PreviewCount(EntityType.Person, 3, 3)]);
    }

    [Fact]
    public void The_pieces_of_a_paragraph_read_as_the_whole_plan_does()
    {
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4]).Sample(pair =>
        {
            string[] rules = ["""{"operator":"keep"}""", """{"operator":"remove"}""", """{"operator":"letter"}""", """{"type":"PERSON","operator":"roleTerm"}""", """{"role":"PETITIONER","operator":"initials"},{"operator":"keep"}"""];
            var (marked, entities) = Parse();
            var (before, after) = (Plan(marked, entities, rules[pair.Item1]), Plan(marked, entities, rules[pair.Item2]));
            var preview = PolicyPreview.Of(marked.Text, entities, before, after);
            var lines = (Before: Redacted.Text(marked.Text, before).Split('\n'), After: Redacted.Text(marked.Text, after).Split('\n'));

            preview.Paragraphs.ShouldAllBe(paragraph => string.Concat(paragraph.Pieces.Select(piece => piece.Before)) == lines.Before[paragraph.Segment]);
            preview.Paragraphs.ShouldAllBe(paragraph => string.Concat(paragraph.Pieces.Select(piece => piece.After)) == lines.After[paragraph.Segment]);
            Enumerable.Range(0, 3).Where(line => lines.Before[line] != lines.After[line]).ShouldBe(preview.Paragraphs.Where(paragraph => paragraph.IsChanged).Select(paragraph => paragraph.Segment));
        });
    }

    private static PolicyPreview Preview(string before, string after)
    {
        var (marked, entities) = Parse();

        return PolicyPreview.Of(marked.Text, entities, Plan(marked, entities, before), Plan(marked, entities, after));
    }

    private static ReplacementPlan Plan(Marked marked, IReadOnlyList<Entity> entities, string rules) => new ReplacementPlanner(new FewNames()).Plan(
        marked.Text, entities, ReplacementPolicy.Parse($$"""{"version":1,"name":"t","language":"en","rules":[{{rules}}]}"""), PlanOptions.Default);

    private static (Marked Marked, IReadOnlyList<Entity> Entities) Parse()
    {
        var marked = Marked.Parse(Verdict);

        return (marked, EntityLinker.Link(marked.Text, marked.Mentions).Entities);
    }
}
