using System.Globalization;
using System.Text;
using Anonymizer.Core.Verification;
using Anonymizer.Word.Intake;

namespace Anonymizer.Cli.Redaction;

/// <summary>Under which name a redacted file of a folder run is written.</summary>
/// <remarks>Courts name files after the parties: a name that holds a masked string would undo the redaction.</remarks>
internal static class OutputName
{
    /// <summary>The input's own relative path, or a numbered name when that path holds a term. Ends in .txt for a text, else in .docx.</summary>
    public static string For(string relativePath, int number, ReleaseTerms terms)
    {
        var ending = FileKinds.IsNamedText(relativePath) ? ".txt" : ".docx";

        return Holds(relativePath, terms) ? string.Create(CultureInfo.InvariantCulture, $"verdict-{number:D4}{ending}")
            : relativePath.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? relativePath
            : relativePath + ending;
    }

    public static bool Holds(string path, ReleaseTerms terms)
    {
        var words = Words(Path.ChangeExtension(path, null));

        return terms.Terms.Select(Words).Any(term => term.Length > 2 && words.Contains(term, StringComparison.Ordinal));
    }

    /// <summary>Letters and digits only, folded, each word between blanks.</summary>
    private static string Words(string text)
    {
        var folded = new StringBuilder(" ");

        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded[^1] == ' ' ? folded.ToString() : folded.Append(' ').ToString();
    }
}
