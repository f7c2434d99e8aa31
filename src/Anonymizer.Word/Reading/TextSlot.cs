using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Reading;

/// <summary>One place in a part that holds text: a text element, an attribute, or an element that is drawn as one character (a tab, a break, a symbol).</summary>
internal sealed class TextSlot
{
    private readonly XElement? element;
    private readonly XAttribute? attribute;
    private readonly bool isGlyph;

    private TextSlot(XElement? element, XAttribute? attribute, string value, bool isGlyph, bool isDropCap)
    {
        this.element = element;
        this.attribute = attribute;
        this.isGlyph = isGlyph;
        Value = value;
        IsDropCap = isDropCap;
    }

    public string Value { get; }

    public XObject Place => attribute is null ? element! : attribute;

    /// <summary>Stands in the frame of a large first letter, which is too small for a replacement.</summary>
    public bool IsDropCap { get; }

    public static TextSlot Of(XElement text, bool isDropCap) => new(text, attribute: null, text.Value, isGlyph: false, isDropCap);

    public static TextSlot Of(XAttribute attribute) => new(element: null, attribute, attribute.Value, isGlyph: false, isDropCap: false);

    public static TextSlot Glyph(XElement element, string value, bool isDropCap) => new(element, attribute: null, value, isGlyph: true, isDropCap);

    public void Write(string value)
    {
        if (attribute is not null)
        {
            attribute.Value = value;
        }
        else if (isGlyph)
        {
            WriteGlyph(value);
        }
        else
        {
            element!.Value = value;
            KeepSpaces(element);
        }
    }

    /// <summary>Takes away the phonetic guide over a changed word: it would still say how the word was read.</summary>
    public void EmptyGuide()
    {
        var guide = Place.Parent?.Ancestors(Ns.W + "rubyBase").FirstOrDefault()?.Parent?.Element(Ns.W + "rt");

        foreach (var text in guide?.Descendants(Ns.W + "t") ?? [])
        {
            text.Value = string.Empty;
        }
    }

    private void WriteGlyph(string value)
    {
        if (value.Length == 0)
        {
            element!.Remove();
        }
        else if (value != Value)
        {
            var text = new XElement(Ns.W + "t", value);
            KeepSpaces(text);
            element!.ReplaceWith(text);
        }
    }

    private static void KeepSpaces(XElement text)
    {
        if (text.Name == Ns.W + "t" || text.Name == Ns.M + "t")
        {
            text.SetAttributeValue(XNamespace.Xml + "space", "preserve");
        }
    }
}
