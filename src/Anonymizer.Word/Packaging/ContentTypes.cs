using System.Xml.Linq;

namespace Anonymizer.Word.Packaging;

/// <summary>Which part is of which content type: by its own name, else by its extension.</summary>
internal sealed class ContentTypes
{
    private readonly Dictionary<string, string> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> byExtension = new(StringComparer.OrdinalIgnoreCase);

    public static ContentTypes Read(PackedPart part)
    {
        var types = new ContentTypes();

        foreach (var element in SafeXml.Load(part, "[Content_Types].xml").Root!.Elements())
        {
            types.Add(element);
        }

        return types;
    }

    public string Of(string name) =>
        byName.GetValueOrDefault(name) ?? byExtension.GetValueOrDefault(Path.GetExtension(name).TrimStart('.')) ?? string.Empty;

    private void Add(XElement element)
    {
        var type = (string?)element.Attribute("ContentType") ?? string.Empty;

        if (element.Name.LocalName == "Override")
        {
            byName[((string?)element.Attribute("PartName") ?? string.Empty).TrimStart('/')] = type;
        }
        else
        {
            byExtension[(string?)element.Attribute("Extension") ?? string.Empty] = type;
        }
    }
}
