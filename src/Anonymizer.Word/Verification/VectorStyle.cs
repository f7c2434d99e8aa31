using System.Text.RegularExpressions;

namespace Anonymizer.Word.Verification;

/// <summary>The style of a shape in an old drawing: "position:absolute;width:10pt". What is no declaration of the format is left to be searched.</summary>
internal static class VectorStyle
{
    private static readonly Regex Measure = new("^[-+]?[0-9.]+(pt|in|px|cm|mm|pc|em|%|f|fd|deg)?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly HashSet<string> Properties =
    [
        "position", "left", "top", "width", "height", "margin", "margin-left", "margin-top", "margin-right", "margin-bottom", "z-index", "visibility", "flip", "rotation", "center-x", "center-y",
        "text-align", "vertical-align", "direction", "layout-flow", "font", "font-size", "font-weight", "font-style", "font-variant", "text-decoration", "line-height",
        "v-text-anchor", "v-text-kern", "v-text-spacing", "v-text-align", "v-rotate-letters", "v-same-letter-heights", "v-text-reverse",
        "mso-position-horizontal", "mso-position-horizontal-relative", "mso-position-vertical", "mso-position-vertical-relative", "mso-wrap-style", "mso-wrap-edited", "mso-wrap-mode",
        "mso-wrap-distance-left", "mso-wrap-distance-top", "mso-wrap-distance-right", "mso-wrap-distance-bottom", "mso-width-percent", "mso-height-percent", "mso-left-percent", "mso-top-percent",
        "mso-width-relative", "mso-height-relative", "mso-fit-shape-to-text", "mso-fit-text-to-shape", "mso-layout-flow-alt", "mso-text-shadow", "mso-rotate", "mso-direction-alt", "mso-text-scale", "mso-column-count",
    ];

    private static readonly HashSet<string> Words =
    [
        "absolute", "relative", "static", "hidden", "visible", "inherit", "auto", "none", "normal", "bold", "italic", "page", "margin", "text", "char", "line", "column", "left", "center", "right",
        "inside", "outside", "top", "bottom", "middle", "around", "square", "tight", "through", "x", "y", "xy", "t", "f", "true", "false", "ltr", "rtl", "horizontal", "vertical", "vertical-ideographic",
        "bottom-to-top", "top-to-bottom", "top-center", "middle-center", "bottom-center", "top-baseline", "left-margin-area", "right-margin-area", "top-margin-area", "bottom-margin-area", "inner-margin-area", "outer-margin-area", "stretch-justify", "justify", "letter-justify", "underline",
    ];

    /// <summary>The declarations that are not of the format.</summary>
    public static string Unknown(string style) => string.Join(';', style.Split(';').Where(declaration => !IsKnown(declaration)));

    private static bool IsKnown(string declaration) => string.IsNullOrWhiteSpace(declaration)
        || (declaration.Split(':') is [var property, var value] && IsKnown(property.Trim(), value.Trim()));

    private static bool IsKnown(string property, string value) => property == "font-family"
        ? FormatList.Fonts.Contains(value.Trim('"', '\''))
        : Properties.Contains(property) && (Words.Contains(value) || Measure.IsMatch(value));
}
