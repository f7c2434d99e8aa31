using System.Text;
using System.Xml.Linq;
using Anonymizer.Word.Packaging;
using static Anonymizer.Word.Tests.Contract.Scrubbed;

namespace Anonymizer.Word.Tests.Contract;

/// <summary>Writes an element in one form whatever its prefixes, ids and names are; text boxes in it are handed out to be compared apart.</summary>
internal sealed class Canon(Styles styles, Func<XAttribute, string?> link)
{
    public Queue<XElement> TextBoxes { get; } = [];

    public string Of(XElement? element)
    {
        var written = new StringBuilder();

        if (element is not null)
        {
            Write(element, written);
        }

        return written.ToString();
    }

    private void Write(XElement element, StringBuilder written)
    {
        if (NameOf(element.Name) is not { } name || Elements.Contains(name) || (Styles.IsReference(element) && styles.PlaceOf(element) is null))
        {
            return;
        }

        if (name == "w:txbxContent")
        {
            TextBoxes.Enqueue(element);
            written.Append("<text box>");
            return;
        }

        var start = written.Length;
        var attributes = element.Attributes().Select(attribute => Of(attribute, name)).OfType<string>().Order(StringComparer.Ordinal).ToList();
        written.Append('<').Append(name == "w:object" ? "w:pict" : name);
        attributes.ForEach(attribute => written.Append(' ').Append(attribute));
        written.Append('>');
        var inside = written.Length;

        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
            {
                Write(child, written);
            }
            else if (node is XText text && !string.IsNullOrWhiteSpace(text.Value))
            {
                written.Append(text.Value);
            }
        }

        if (written.Length == inside && attributes.Count == 0 && name.EndsWith("Pr", StringComparison.Ordinal))
        {
            written.Length = start;
            return;
        }

        written.Append('/');
    }

    private string? Of(XAttribute attribute, string element)
    {
        var name = NameOf(attribute.Name);
        var parent = attribute.Parent!.Name.Namespace;

        if (name is null || attribute.IsNamespaceDeclaration || attribute.Name.Namespace == Ns.Mc || Attributes.Contains(name) || attribute.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal)
            || (parent == Ns.V && IsVectorTrace(attribute, name)) || (attribute.Name.Namespace == Ns.O && !OfficeAttributes.Contains(attribute.Name.LocalName))
            || (element is "w:pict" or "w:object") || (name == attribute.Name.LocalName && (parent == Ns.W || parent == Ns.W14 || parent == Ns.M)))
        {
            return null;
        }

        if (attribute.Parent.Name.LocalName is "docPr" or "cNvPr")
        {
            return name == "id" ? $"id={attribute.Value}" : null;
        }

        return Styles.IsReference(attribute.Parent) && name == "w:val" ? styles.PlaceOf(attribute.Parent)
            : attribute.Name.Namespace == Ns.R ? link(attribute)
            : $"{name}={attribute.Value}";
    }

    private static bool IsVectorTrace(XAttribute attribute, string name) =>
        VectorAttributes.Contains(name) || (name == "type" && attribute.Value.StartsWith('#'));
}
