using System.Text;
using System.Xml.Linq;
using Anonymizer.Core.Text;
using Anonymizer.Core.Text.Looks;
using Anonymizer.Word.Packaging;
using Anonymizer.Word.Reading.Looks;

namespace Anonymizer.Word.Reading;

/// <summary>Reads the cleaned parts in order into one text: body first, then notes, headers, footers, charts, diagrams and list labels, then the files inside.</summary>
internal sealed class TextMapBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<TextSegment> segments = [];
    private readonly List<ParagraphLook> paragraphLooks = [];
    private readonly List<TextSlot> slots = [];
    private readonly TextPlaces places = new();
    private readonly List<int> drawn = [];
    private readonly HashSet<string> parts = [];

    public int Length => text.Length;

    /// <summary>The text of the files inside comes last, so that no place of the file's own depends on them.</summary>
    public static TextMap Build(CollectedFile file)
    {
        var builder = new TextMapBuilder();
        builder.Read(file, folder: string.Empty);

        return new TextMap(new VerdictText(builder.text.ToString(), builder.segments, builder.paragraphLooks), builder.slots, builder.places, builder.parts);
    }

    private void Read(CollectedFile file, string folder)
    {
        var looks = new DocumentLooks(file.Parts);

        foreach (var part in file.Parts.Where(part => part.Xml is not null).OrderBy(part => StoryOrder.Of(part.Kind)))
        {
            if (StoryOrder.Of(part.Kind) < StoryOrder.NoStory)
            {
                parts.Add(folder + part.Name);
                new StoryReader(this, folder + part.Name, file.Headings, looks).Read(part.Xml!.Root!, folder.Length > 0 ? SegmentKind.Embedded : StoryOrder.SegmentOf(part.Kind));
            }
        }

        foreach (var part in file.Parts.Where(part => part.Inner is not null))
        {
            Read(part.Inner!, $"{folder}{part.Name}/");
        }
    }

    /// <summary>Adds a slot's visible characters to the text.</summary>
    public void Add(TextSlot slot)
    {
        var start = text.Length;
        drawn.Clear();

        for (var offset = 0; offset < slot.Value.Length;)
        {
            var invisible = Invisible.LengthAt(slot.Value, offset);

            if (invisible == 0)
            {
                text.Append(slot.Value[offset]);
                drawn.Add(offset);
            }

            offset += Math.Max(invisible, 1);
        }

        places.Add(slots.Count, start, slot.Value, drawn);
        slots.Add(slot);
    }

    public void EndParagraph(TextSegment segment, ParagraphLook look)
    {
        segments.Add(segment);
        paragraphLooks.Add(look);
        text.Append('\n');
    }
}
