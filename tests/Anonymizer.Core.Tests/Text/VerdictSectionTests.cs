using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Text;

public class VerdictSectionTests
{
    [Fact]
    public void A_section_runs_from_heading_to_heading()
    {
        var text = TextOf((SegmentKind.Body, "Court", 0), (SegmentKind.Heading, "Facts", 1), (SegmentKind.Body, "It fell.", 0), (SegmentKind.Heading, "Law", 1), (SegmentKind.Heading, "Costs", 2), (SegmentKind.Body, "None.", 0));
        var sections = VerdictSection.Of(text);

        sections.Select(section => (text.At(section.Title), section.Level)).ShouldBe([("Court", 1), ("Facts", 1), ("Law", 1), ("Costs", 2)]);
        sections.Zip(sections.Skip(1)).ShouldAllBe(pair => pair.First.End == pair.Second.Start);
        (sections[0].Start, sections[^1].End).ShouldBe((0, text.Length));
        sections[1].Holds(new TextSpan(15, 17)).ShouldBeTrue();
        sections[2].Holds(new TextSpan(15, 17)).ShouldBeFalse();
    }

    [Fact]
    public void Without_headings_some_paragraphs_are_a_stretch_called_by_its_first_words()
    {
        var text = VerdictText.FromPlain(string.Join('\n', Enumerable.Range(1, 30).Select(number => $"{number} {new string('x', 20)} {new string('y', 60)}")));

        VerdictSection.Of(text).Select(section => text.At(section.Title)).ShouldBe([$"1 {new string('x', 20)}", $"26 {new string('x', 20)}"]);
    }

    [Fact]
    public void An_empty_text_has_no_section()
    {
        VerdictSection.Of(VerdictText.FromPlain(" \n")).ShouldBeEmpty();
    }

    private static VerdictText TextOf(params (SegmentKind Kind, string Text, int Level)[] paragraphs)
    {
        var start = 0;
        var segments = new List<TextSegment>();

        foreach (var (kind, text, level) in paragraphs)
        {
            segments.Add(new TextSegment(kind, start, start + text.Length, Level: level));
            start += text.Length + 1;
        }

        return new VerdictText(string.Join('\n', paragraphs.Select(paragraph => paragraph.Text)), segments);
    }
}
