using System.Globalization;
using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Scrubbing;

/// <summary>Gives styles that somebody named a neutral name and id, everywhere.</summary>
internal static class StylesScrub
{
    private static readonly HashSet<XName> References =
    [
        Ns.W + "pStyle", Ns.W + "rStyle", Ns.W + "tblStyle", Ns.W + "basedOn", Ns.W + "next", Ns.W + "link", Ns.W + "styleLink", Ns.W + "numStyleLink",
    ];

    private static readonly HashSet<XName> Gone = [Ns.W + "aliases", Ns.W + "rsid", Ns.W + "latentStyles", Ns.W + "personal", Ns.W + "personalCompose", Ns.W + "personalReply"];

    public static void Apply(XElement root, StyleTable styles)
    {
        root.Named(Gone).RemoveAll();
        root.Elements(Ns.W + "style").Where(style => styles.NewId(style.Value("styleId")) is null).RemoveAll();
        RenameReferences(root, styles);

        foreach (var (index, style) in root.Elements(Ns.W + "style").Index())
        {
            style.SetAttributeValue(Ns.W + "styleId", styles.NewId(style.Value("styleId")));

            if (style.Element(Ns.W + "name") is { } name && !BuiltInStyles.Contains(name.Value() ?? string.Empty))
            {
                name.SetAttributeValue(Ns.W + "val", string.Create(CultureInfo.InvariantCulture, $"Style {index}"));
            }
        }
    }

    public static void RenameReferences(XElement root, StyleTable styles)
    {
        foreach (var reference in root.Named(References).ToList())
        {
            if (styles.NewId(reference.Value()) is { } id)
            {
                reference.SetAttributeValue(Ns.W + "val", id);
            }
            else
            {
                reference.Remove();
            }
        }
    }
}
