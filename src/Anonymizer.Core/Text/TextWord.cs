namespace Anonymizer.Core.Text;

/// <summary>One word or number of a text: where it stands and the form in which it is compared.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Folded">Lower case without diacritics and invisible characters.</param>
/// <param name="IsCapitalized">Its first letter is upper case.</param>
public readonly record struct TextWord(TextSpan Span, string Folded, bool IsCapitalized)
{
    public bool IsNumber => Folded.Length > 0 && char.IsDigit(Folded[0]);
}
