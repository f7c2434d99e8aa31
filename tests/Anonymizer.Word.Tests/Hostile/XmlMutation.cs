using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Anonymizer.Word.Tests.Hostile;

/// <summary>Changes one XML part: elements removed, doubled, moved, renamed, nested; attributes emptied, swapped, blown up.</summary>
internal static class XmlMutation
{
    private static readonly string[] Values = ["", "0", "-1", "2147483648", "99999999999999999999", "rId1", "rId6", "../x", "#", "true", "\u202E", "%1%9", "http://example.org", "FFFFFF", " "];

    public static byte[] Of(byte[] part, Random random)
    {
        XDocument document;

        try
        {
            document = XDocument.Load(new MemoryStream(part), LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return part;
        }

        for (var step = random.Next(1, 5); step > 0; step--)
        {
            Change(document, random);
        }

        return random.Next(20) == 0 ? Disturb(Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting)), random) : Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting));
    }

    private static void Change(XDocument document, Random random)
    {
        var elements = document.Root!.DescendantsAndSelf().ToList();
        var element = elements[random.Next(elements.Count)];
        var other = elements[random.Next(elements.Count)];

        switch (random.Next(9))
        {
            case 0 when element.Parent is not null:
                element.Remove();
                break;
            case 1:
                element.AddAfterSelfOrInside(new XElement(element));
                break;
            case 2 when element.Parent is not null && !other.AncestorsAndSelf().Contains(element):
                element.Remove();
                other.Add(element);
                break;
            case 3:
                element.Name = other.Name;
                break;
            case 4:
                Nest(element, random.Next(2, 40));
                break;
            case 5 when element.Attributes().Any(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != XNamespace.Xml):
                var attributes = element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != XNamespace.Xml).ToList();
                attributes[random.Next(attributes.Count)].Value = Values[random.Next(Values.Length)];
                break;
            case 6:
                element.ReplaceAttributes(element.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Concat(other.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => new XAttribute(attribute))).ToList());
                break;
            case 7:
                element.Add(new XText("Zelda Quux"));
                break;
            default:
                var children = element.Nodes().ToList();
                element.RemoveNodes();
                element.Add(children.OrderBy(_ => random.Next()).ToList());
                break;
        }
    }

    private static void AddAfterSelfOrInside(this XElement element, XElement copy)
    {
        if (element.Parent is null)
        {
            element.Add(copy);
        }
        else
        {
            element.AddAfterSelf(copy);
        }
    }

    private static void Nest(XElement element, int levels)
    {
        for (var level = 0; level < levels; level++)
        {
            var nodes = element.Nodes().ToList();
            element.RemoveNodes();
            element.Add(new XElement(element.Name, element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration), nodes));
        }
    }

    /// <summary>Breaks the markup itself: a cut, a doctype, a character that XML does not allow.</summary>
    private static byte[] Disturb(byte[] xml, Random random) => random.Next(4) switch
    {
        0 => xml[..random.Next(xml.Length)],
        1 => [.. "<!DOCTYPE a [<!ENTITY b \"Zelda Quux\">]>"u8, .. xml],
        2 => [.. xml[..(xml.Length / 2)], 0x01, .. xml[(xml.Length / 2)..]],
        _ => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(xml))],
    };
}
