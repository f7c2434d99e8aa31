using System.Xml.Linq;

namespace Anonymizer.Word.Packaging;

/// <summary>Gives the names of an ISO 29500 "strict" document their transitional form, which all code here uses.</summary>
internal static class StrictNames
{
    private const string StrictRoot = "http://purl.oclc.org/ooxml/";
    private const string UsualRoot = "http://schemas.openxmlformats.org/";

    /// <summary>http://purl.oclc.org/ooxml/A/B becomes http://schemas.openxmlformats.org/A/2006/B.</summary>
    public static string Translate(string name)
    {
        if (!name.StartsWith(StrictRoot, StringComparison.Ordinal))
        {
            return name;
        }

        var rest = name[StrictRoot.Length..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);

        return slash < 0 ? UsualRoot + rest + "/2006" : $"{UsualRoot}{rest[..slash]}/2006{rest[slash..]}";
    }

    public static void Translate(XDocument document)
    {
        var usesStrict = document.Root!.DescendantsAndSelf().Attributes()
            .Any(attribute => attribute.IsNamespaceDeclaration && attribute.Value.StartsWith(StrictRoot, StringComparison.Ordinal));

        if (!usesStrict)
        {
            return;
        }

        foreach (var element in document.Root.DescendantsAndSelf())
        {
            element.Name = Translate(element.Name);
            element.ReplaceAttributes(element.Attributes().Select(Translate).ToList());
        }
    }

    private static XName Translate(XName name) => XName.Get(name.LocalName, Translate(name.NamespaceName));

    private static XAttribute Translate(XAttribute attribute) =>
        attribute.IsNamespaceDeclaration || attribute.Name.LocalName == "uri"
            ? new XAttribute(attribute.Name, Translate(attribute.Value))
            : new XAttribute(Translate(attribute.Name), attribute.Value);
}
