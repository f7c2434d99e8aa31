using System.Globalization;
using System.Text;

namespace Anonymizer.Core.Text;

/// <summary>The form in which words are compared: lower case, without diacritics and invisible characters.</summary>
/// <remarks>
/// Letters that Unicode does not decompose (ø, ł, đ, ß, æ, …) are written out by a table, so that "Sørensen" and
/// "Sorensen" are one word. The result may be longer or shorter than the word: offsets are the word's own.
/// </remarks>
public static class Folding
{
    public static string Fold(string word)
    {
        ArgumentNullException.ThrowIfNull(word);

        return IsPlain(word) ? word : IsAscii(word) ? word.ToLowerInvariant() : FoldFully(word);
    }

    /// <summary>Invisible in print: soft hyphens, joiners, direction marks. They hide a name from a search.</summary>
    public static bool IsInvisible(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.Format;

    private static bool IsPlain(string word) => word.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0;

    private static bool IsAscii(string word) => Ascii.IsValid(word);

    private static string FoldFully(string word)
    {
        var folded = new StringBuilder(word.Length);

        foreach (var character in word.Normalize(NormalizationForm.FormKD))
        {
            if (char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            {
                continue;
            }

            folded.Append(Plain(char.ToLowerInvariant(character)));
        }

        return folded.ToString();
    }

    private static string Plain(char character) => character switch
    {
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        _ => character.ToString(),
    };
}
