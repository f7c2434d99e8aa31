using System.Xml.Linq;
using Anonymizer.Core.Unread;
using Anonymizer.Word.Packaging;
using Anonymizer.Word.Reading;
using static Anonymizer.Word.Tests.ADocx;

namespace Anonymizer.Word.Tests.Reading;

public sealed class TextMapTests
{
    [Fact]
    public void Every_character_of_the_text_stands_where_the_map_says()
    {
        Gen.String[Gen.Char["ab \u00AD\u200B\u200Dд\uFEFF"], 0, 6].Array[1, 10].Sample(texts =>
        {
            var map = CleanDocument.Of(With(P(string.Concat(texts.Select(text => Run(text))))).Build(), UnreadRules.Default, settings: null).Map;

            foreach (var offset in Enumerable.Range(0, map.Text.Length))
            {
                var position = map.PositionOf(offset);
                var drawn = position.IsInSlot ? map.Slots[position.Slot].Value[position.Offset] : '\n';
                drawn.ShouldBe(map.Text.Value[offset]);
            }
        });
    }

    [Fact]
    public void Positions_follow_the_order_of_the_document()
    {
        var map = CleanDocument.Of(Saying("one", "two").Footnote("three").Build(), UnreadRules.Default, settings: null).Map;
        var inSlots = Enumerable.Range(0, map.Text.Length).Select(map.PositionOf).Where(position => position.IsInSlot).Select(position => (position.Slot, position.Offset)).ToList();

        inSlots.ShouldBe(inSlots.Order());
        inSlots.ShouldBeUnique();
    }

    [Fact]
    public void Segments_cover_the_text_but_for_the_line_feeds()
    {
        var text = CleanDocument.Of(With(P(Run("one")) + P(string.Empty) + Table("two", "three")).Build(), UnreadRules.Default, settings: null).Map.Text;

        string.Concat(text.Segments.Select(segment => text.Value[segment.Start..segment.End] + "\n")).ShouldBe(text.Value);
    }

    [Fact]
    public void A_slot_writes_text_that_keeps_its_spaces()
    {
        var element = new XElement(Ns.W + "t", "Zelda");

        TextSlot.Of(element, isDropCap: false).Write(" X ");

        element.ToString(SaveOptions.DisableFormatting).ShouldContain("xml:space=\"preserve\"");
        element.Value.ShouldBe(" X ");
    }
}
