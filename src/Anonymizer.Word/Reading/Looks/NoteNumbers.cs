using System.Xml.Linq;
using Anonymizer.Word.Packaging;
using Anonymizer.Word.Scrubbing;

namespace Anonymizer.Word.Reading.Looks;

/// <summary>Numbers footnotes and endnotes in the order in which the text refers to them.</summary>
internal sealed class NoteNumbers
{
    private readonly Dictionary<(string Kind, string Id), string> labels = [];

    /// <summary>The label at a reference, or null for another element.</summary>
    public string? AtReference(XElement element) => element.Name.LocalName switch
    {
        "footnoteReference" => Label("footnote", element, "decimal"),
        "endnoteReference" => Label("endnote", element, "lowerRoman"),
        _ => null,
    };

    /// <summary>The label of the note that starts with a paragraph, or null.</summary>
    public string? AtNote(XElement paragraph) =>
        paragraph.Parent is { } note && note.Elements(Ns.W + "p").FirstOrDefault() == paragraph && note.Value("id") is { } id
            ? labels.GetValueOrDefault((note.Name.LocalName, id))
            : null;

    private string? Label(string kind, XElement reference, string format)
    {
        if (reference.Value("id") is not { } id)
        {
            return null;
        }

        if (!labels.TryGetValue((kind, id), out var label))
        {
            labels[(kind, id)] = label = ListNumber.Write(labels.Keys.Count(known => known.Kind == kind) + 1, format);
        }

        return label;
    }
}
