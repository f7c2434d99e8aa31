using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Scrubbing;

/// <summary>Lets only the elements and attributes of known namespaces through, without editing traces, and declares just what is used.</summary>
internal static class NamespaceFilter
{
    private static readonly HashSet<XName> Traces = [Ns.W14 + "paraId", Ns.W14 + "textId", Ns.Wp14 + "anchorId", Ns.Wp14 + "editId", Ns.W + "fldLock"];

    private static readonly HashSet<XNamespace> Qualified = [Ns.W, Ns.W14, Ns.M];

    public static void Apply(XElement root)
    {
        root.Descendants().Where(element => !IsKnown(element.Name.Namespace)).RemoveAll();

        foreach (var element in root.DescendantsAndSelf())
        {
            element.Attributes().Where(attribute => !IsKept(attribute)).Remove();
        }

        Declare(root);
    }

    private static bool IsKnown(XNamespace name) => Ns.Prefixes.ContainsKey(name) && name != Ns.Mc;

    private static bool IsKept(XAttribute attribute)
    {
        var name = attribute.Name;

        return !attribute.IsNamespaceDeclaration
            && !Traces.Contains(name)
            && !name.LocalName.StartsWith("rsid", StringComparison.Ordinal)
            && (IsPlain(attribute) || name == XNamespace.Xml + "space" || IsKnown(name.Namespace));
    }

    /// <summary>An attribute without namespace; the elements of a text have none of these.</summary>
    private static bool IsPlain(XAttribute attribute) => attribute.Name.Namespace == XNamespace.None && !Qualified.Contains(attribute.Parent!.Name.Namespace);

    /// <summary>Declares anew what is used, after something was taken away.</summary>
    public static void Declare(XElement root)
    {
        root.Attributes().Where(attribute => attribute.IsNamespaceDeclaration || attribute.Name == Ns.Mc + "Ignorable").Remove();
        var used = root.DescendantsAndSelf().Select(element => element.Name.Namespace)
            .Concat(root.DescendantsAndSelf().Attributes().Select(attribute => attribute.Name.Namespace))
            .Where(Ns.Prefixes.ContainsKey)
            .ToHashSet();
        var ignorable = Ns.Ignorable.Where(used.Contains).Select(name => Ns.Prefixes[name]).ToList();

        foreach (var name in used)
        {
            root.SetAttributeValue(XNamespace.Xmlns + Ns.Prefixes[name], name.NamespaceName);
        }

        if (ignorable.Count > 0)
        {
            root.SetAttributeValue(XNamespace.Xmlns + "mc", Ns.Mc.NamespaceName);
            root.SetAttributeValue(Ns.Mc + "Ignorable", string.Join(' ', ignorable));
        }
    }
}
