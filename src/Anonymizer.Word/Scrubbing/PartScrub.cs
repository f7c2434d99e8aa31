using System.Xml.Linq;
using Anonymizer.Word.Packaging;
using Anonymizer.Word.Reading;

namespace Anonymizer.Word.Scrubbing;

/// <summary>Cleans one part, by its kind. The order matters: first what is not there (versions, revisions), then what hides text.</summary>
internal static class PartScrub
{
    public static void Apply(XElement root, PartKind kind, StyleTable styles, BookmarkNames bookmarks)
    {
        MarkupChoices.Resolve(root);
        Revisions.Accept(root);
        Wrappers.Remove(root);
        Fields.Simplify(root, bookmarks);
        Links.Neutralize(root, bookmarks);
        HiddenText.Remove(root, styles);
        Drawings.Neutralize(root);
        VectorMarkup.Neutralize(root);
        DirectionOverrides.Unfold(root);
        ApplyOwn(root, kind, styles);
        NamespaceFilter.Apply(root);
    }

    private static void ApplyOwn(XElement root, PartKind kind, StyleTable styles)
    {
        switch (kind.Name)
        {
            case "styles":
                StylesScrub.Apply(root, styles);
                break;
            case "settings":
                SettingsScrub.Apply(root);
                break;
            case "theme":
                ThemeScrub.Apply(root);
                break;
            case "chart":
                ChartScrub.Apply(root);
                break;
            case "numbering":
                NumberingScrub.Apply(root);
                StylesScrub.RenameReferences(root, styles);
                break;
            case var diagram when diagram.StartsWith("diagram", StringComparison.Ordinal):
                DiagramScrub.Apply(root);
                break;
            default:
                StylesScrub.RenameReferences(root, styles);
                break;
        }
    }
}
