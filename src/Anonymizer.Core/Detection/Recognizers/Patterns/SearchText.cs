using System.Runtime.CompilerServices;
using System.Text;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers.Patterns;

/// <summary>A verdict's text as patterns see it: every space is ' ', every dash '-', and invisible characters are gone.</summary>
/// <remarks>
/// Word puts soft hyphens, non-breaking spaces and direction marks inside numbers; a reader does not see them. Made once a
/// verdict, for all patterns, and forgotten with it.
/// </remarks>
public sealed class SearchText
{
    private static readonly ConditionalWeakTable<VerdictText, SearchText> Made = [];

    private readonly List<int> offsets;

    private SearchText(string value, List<int> offsets)
    {
        Value = value;
        this.offsets = offsets;
    }

    public string Value { get; }

    public static SearchText Of(VerdictText text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return Made.GetValue(text, Make);
    }

    /// <summary>Where the characters [start, end) of <see cref="Value"/> stand in the verdict.</summary>
    public TextSpan SpanOf(int start, int end) => new(offsets[start], offsets[end - 1] + 1);

    private static SearchText Make(VerdictText text)
    {
        var value = new StringBuilder(text.Length);
        var offsets = new List<int>(text.Length);

        for (var offset = 0; offset < text.Length; offset++)
        {
            if (Fold(text.Value[offset]) is { } folded)
            {
                value.Append(folded);
                offsets.Add(offset);
            }
        }

        return new SearchText(value.ToString(), offsets);
    }

    /// <summary>The character that patterns see, or null for one that no reader sees.</summary>
    private static char? Fold(char character) => character switch
    {
        '\t' or '\v' or '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u3000' => ' ',
        (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE63' or '\uFF0D' => '-',
        '\u2018' or '\u2019' or '\u02BC' => '\'',
        '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or '\uFEFF' => null,
        _ => character,
    };
}
