using System.Globalization;
using System.Xml.Linq;
using Anonymizer.Word.Packaging;
using Anonymizer.Word.Scrubbing;

namespace Anonymizer.Word.Reading;

/// <summary>Elements of a run that are drawn as one character.</summary>
internal static class Glyphs
{
    private const int SymbolFontStart = 0xF000;

    /// <summary>The character, or null if the element is none.</summary>
    public static string? Of(XElement element)
    {
        if (element.Name.Namespace == Ns.A)
        {
            return element.Name == Ns.A + "br" ? "\n" : null;
        }

        return element.Name.Namespace != Ns.W ? null : element.Name.LocalName switch
        {
            "tab" or "ptab" => "\t",
            "br" => element.Value("type") is "page" or "column" ? "\f" : "\n",
            "cr" => "\n",
            "noBreakHyphen" => "\u2011",
            "softHyphen" => "\u00AD",
            "sym" => Symbol(element.Value("char")),
            _ => null,
        };
    }

    private static string Symbol(string? code)
    {
        if (!int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value) || value is <= 0 or > char.MaxValue)
        {
            return string.Empty;
        }

        var drawn = (char)(value >= SymbolFontStart && value < SymbolFontStart + 0x100 ? value - SymbolFontStart : value);

        return char.IsSurrogate(drawn) || char.IsControl(drawn) ? string.Empty : drawn.ToString();
    }
}
