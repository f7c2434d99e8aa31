using System.Text.RegularExpressions;

namespace Anonymizer.Word.Verification;

/// <summary>Attribute values that come from the file format and not from a person: "black" in a colour, "Title" as a style, 12240 as a width.</summary>
/// <remarks>Only in elements of the format's own namespaces, and only word for word: a name typed in small letters is not of the format.</remarks>
internal static class Vocabulary
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private static readonly Regex Number = new(@"^[-+#0-9.,:]+(pt|mm|cm|in|pc|pi|px|em|%|f|fd|h)?$", Linear);
    private static readonly Regex Hexadecimal = new("^([0-9A-F]{6}|[0-9a-f]{6}|#[0-9A-Fa-f]{3}|#[0-9A-Fa-f]{6}|[0-9A-F]{8}|[0-9A-F]{20}|[A-F][0-9][0-9A-F]{2}|[0-9][0-9A-F]{1,3}|00[0-9A-F]{2})$", Linear);
    private static readonly Regex Outline = new("^[mlcxetrvnfswaqyb0-9@#,. -]*$", Linear);
    private static readonly Regex Formula = new("^(sum|prod|mid|abs|min|max|if|sqrt|mod|sin|cos|tan|atan2|ellipse|val|pixelWidth|pixelHeight|pixelLineWidth|lineDrawn|width|height|xcenter|ycenter|[0-9@#. -])+$", Linear);

    private static readonly HashSet<string> FreeText =
    [
        "author", "initials", "name", "title", "descr", "alt", "tooltip", "anchor", "docLocation", "instr", "ed", "displayText", "value", "lastValue",
        "string", "href", "Target", "Id", "userId", "alias", "tag", "docVar", "lvlText", "tblCaption", "tblDescription", "description", "text", "default",
        "helpText", "statusText", "listEntry", "query", "connectString", "caption", "attr", "typeface", "rFonts", "sectionTitle", "category", "aliases",
    ];

    private static readonly HashSet<string> Outlines = ["path", "coordsize", "coordorigin", "adj", "limo", "textboxrect", "connectlocs", "points", "wrapcoords", "from", "to"];
    private static readonly HashSet<string> StyleNames = ["pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "style", "name", "lsdException"];

    /// <param name="space">The element's namespace.</param>
    /// <param name="element">Its name.</param>
    /// <param name="attribute">The attribute's.</param>
    /// <param name="value">Its value.</param>
    public static bool IsFixed(string space, string element, string attribute, string value) => FormatList.Addresses.Contains(space)
        && ((Outlines.Contains(attribute) && Outline.IsMatch(value))
            || (attribute == "eqn" && Formula.IsMatch(value))
            || (StyleNames.Contains(element) && Scrubbing.BuiltInStyles.Contains(value))
            || NeutralNames.Contain(element, attribute, value)
            || (attribute == "instr" && FieldWords.AreAll(value))
            || (!IsFree(element, attribute) && (FormatList.Values.Contains(value) || Number.IsMatch(value) || Hexadecimal.IsMatch(value))));

    /// <summary>Names of the format in its own namespaces are no text; any other name is.</summary>
    public static bool IsFixedName(string space, string name) => FormatList.Names.Contains(name) && (space.Length == 0 || FormatList.Addresses.Contains(space));

    private static bool IsFree(string element, string attribute) => FreeText.Contains(attribute) || (attribute == "val" && FreeText.Contains(element));
}
