using System.Text.RegularExpressions;

namespace Anonymizer.Word.Verification;

/// <summary>Attribute values that come from the file format and not from a person: "black" in a colour, "Title" as a style, 12240 as a width.</summary>
internal static class Vocabulary
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private static readonly Regex Token = new("^[a-z][A-Za-z0-9]{0,29}$", Linear);
    private static readonly Regex Number = new(@"^[-+#]?[0-9A-Fa-f.,:]+(pt|mm|cm|in|pc|pi|px|em|%|f)?$", Linear);
    private static readonly Regex Address = new(@"^(http://schemas\.(openxmlformats|microsoft)\.(org|com)/|http://purl\.o(clc|rg)|http://www\.w3\.org/|urn:schemas-microsoft-com:|application/|image/)[A-Za-z0-9./:+-]*$", Linear);

    private static readonly HashSet<string> FreeText =
    [
        "author", "initials", "name", "title", "descr", "alt", "tooltip", "anchor", "docLocation", "instr", "ed", "displayText", "value", "lastValue",
        "string", "href", "Target", "Id", "userId", "alias", "tag", "docVar", "lvlText", "tblCaption", "tblDescription", "description", "text", "default",
        "helpText", "statusText", "listEntry", "query", "connectString", "caption", "attr", "typeface", "rFonts", "sectionTitle", "category", "aliases",
    ];

    private static readonly HashSet<string> Geometry = ["path", "coordsize", "coordorigin", "adj", "eqn", "limo", "textboxrect", "connectlocs", "points", "wrapcoords", "from", "to"];
    private static readonly HashSet<string> StyleNames = ["pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "style", "name", "lsdException"];

    public static bool IsFixed(string element, string attribute, string value) =>
        Geometry.Contains(attribute)
        || (StyleNames.Contains(element) && Scrubbing.BuiltInStyles.Contains(value))
        || (!IsFree(element, attribute) && (Token.IsMatch(value) || Number.IsMatch(value)));

    public static bool IsKnownAddress(string value) => Address.IsMatch(value);

    private static bool IsFree(string element, string attribute) => FreeText.Contains(attribute) || (attribute == "val" && FreeText.Contains(element));
}
