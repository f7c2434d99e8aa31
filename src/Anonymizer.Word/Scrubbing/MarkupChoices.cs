using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Scrubbing;

/// <summary>Resolves mc:AlternateContent: of the versions that a file offers, the one that today's Word draws stays alone.</summary>
internal static class MarkupChoices
{
    public static void Resolve(XElement root)
    {
        for (var next = root.Descendants(Ns.Mc + "AlternateContent").FirstOrDefault(); next is not null; next = root.Descendants(Ns.Mc + "AlternateContent").FirstOrDefault())
        {
            Resolve(root, next);
        }
    }

    private static void Resolve(XElement root, XElement first)
    {
        var resolved = new List<XElement>();

        foreach (var alternatives in root.Descendants(Ns.Mc + "AlternateContent").ToList().Where(element => element == first || element.Document is not null))
        {
            var chosen = alternatives.Elements(Ns.Mc + "Choice").FirstOrDefault(IsDrawn) ?? alternatives.Element(Ns.Mc + "Fallback");
            var nodes = chosen?.Nodes().ToList() ?? [];
            chosen?.RemoveNodes();
            alternatives.ReplaceNodes(nodes);
            resolved.Add(alternatives);
        }

        resolved.UnwrapAll();
    }

    private static bool IsDrawn(XElement choice)
    {
        var required = ((string?)choice.Attribute("Requires") ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);

        return required.All(prefix => choice.GetNamespaceOfPrefix(prefix) is { } name && Ns.Prefixes.ContainsKey(name));
    }
}
