using System.Globalization;
using System.Text;

namespace Anonymizer.Core.Verification;

/// <summary>A text as words without case, accents, look-alikes and invisible characters, parted by single spaces, each character with its origin.</summary>
/// <remarks>
/// Compatibility forms become plain (NFKD), combining and invisible characters go, Cyrillic and Greek letters that look Latin become
/// Latin, and whatever is neither letter nor digit parts words. So "Zéņo\u00ADbia", "ＺＥＮＯＢＩＡ" and "Zеnobia" are one word.
/// </remarks>
public sealed class NormalForm
{
    private static readonly string?[] Folded = new string?[char.MaxValue + 1];
    private readonly List<int> origins;
    private readonly StringBuilder text;

    private NormalForm(string original)
    {
        origins = new List<int>(original.Length);
        text = new StringBuilder(original.Length);

        for (var index = 0; index < original.Length;)
        {
            var length = char.IsSurrogatePair(original, index) ? 2 : 1;
            Add(original, index, length);
            index += length;
        }

        if (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        Text = text.ToString();
    }

    /// <summary>The words, parted by single spaces.</summary>
    public string Text { get; }

    public static NormalForm Of(string original)
    {
        ArgumentNullException.ThrowIfNull(original);

        return new NormalForm(original);
    }

    /// <summary>The index in the original of a character of the normal form.</summary>
    public int OriginOf(int index) => origins[index];

    public override string ToString() => $"NormalForm({Text.Length})";

    private void Add(string original, int index, int length)
    {
        var value = original[index];

        if (char.IsAscii(value))
        {
            Add(char.ToLowerInvariant(value), index);
            return;
        }

        foreach (var part in length == 1 ? Folded[value] ??= Fold(value.ToString()) : Fold(original.Substring(index, length)))
        {
            Add(part, index);
        }
    }

    private void Add(char value, int origin)
    {
        if (char.IsLetterOrDigit(value) || char.IsSurrogate(value))
        {
            text.Append(value);
            origins.Add(origin);
        }
        else if (!IsIgnored(value) && text.Length > 0 && text[^1] != ' ')
        {
            text.Append(' ');
            origins.Add(origin);
        }
    }

    private static bool IsIgnored(char value) => CharUnicodeInfo.GetUnicodeCategory(value)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static string Fold(string letter) => letter is [var lone] && char.IsSurrogate(lone)
        ? " "
        : string.Concat(letter.Normalize(NormalizationForm.FormKD).ToLowerInvariant().Select(part => LookAlikes.Of(part) ?? part.ToString()));
}
