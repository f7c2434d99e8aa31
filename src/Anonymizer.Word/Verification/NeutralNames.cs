using System.Text.RegularExpressions;

namespace Anonymizer.Word.Verification;

/// <summary>Names that say nothing of anybody because a number or the format made them: "Object 7", "Style 3", the theme "Office".</summary>
internal static class NeutralNames
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private static readonly Regex Drawing = new("^Object [0-9]{1,10}$", Linear);
    private static readonly Regex Style = new("^Style [0-9]{1,4}$", Linear);
    private static readonly HashSet<string> Themes = ["theme", "clrScheme", "fontScheme", "fmtScheme", "extraClrScheme"];
    private static readonly HashSet<string> FontPlaces = ["ascii", "hAnsi", "eastAsia", "cs", "typeface", "font"];

    public static bool Contain(string element, string attribute, string value) => (element, attribute) switch
    {
        ("docPr" or "cNvPr", "name") => Drawing.IsMatch(value),
        ("OLEObject", "ProgID") => value == "Word.Document.12",
        ("name", "val") => Style.IsMatch(value),
        (_, "name") when Themes.Contains(element) => value == "Office",
        _ => FontPlaces.Contains(attribute) && FormatList.Fonts.Contains(value),
    };
}
