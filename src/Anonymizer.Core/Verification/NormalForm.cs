using System.Globalization;
using System.Text;

namespace Anonymizer.Core.Verification;

/// <summary>A text as words without case, accents, look-alikes and invisible characters, parted by single spaces, each character with its origin.</summary>
/// <remarks>
/// Compatibility forms become plain (NFKD), combining and invisible characters go, Cyrillic and Greek letters that look Latin become
/// Latin, and whatever is neither letter nor digit parts words. So "Zéņo\u00ADbia", "ＺＥＮＯＢＩＡ" and "Zеnobia" are one word.
/// Where a character comes from is asked of few: every so often a place is marked, and from there the original is gone through again.
/// </remarks>
public sealed class NormalForm
{
    private const int Step = 64;
    private static readonly string?[] Folded = new string?[char.MaxValue + 1];
    private readonly string original;
    private readonly List<(int Normal, int Original)> marks = [(0, 0)];

    private NormalForm(string original)
    {
        this.original = original;
        var text = new StringBuilder(original.Length);

        for (var index = 0; index < original.Length; index += LengthAt(index))
        {
            if (text.Length >= marks[^1].Normal + Step)
            {
                marks.Add((text.Length, index));
            }

            AddAt(index, text);
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
    public int OriginOf(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Text.Length);

        var (normal, place) = LastMarkAt(index);
        var again = new StringBuilder(Text, Math.Max(0, normal - 1), Math.Min(1, normal), Step * 2);
        var length = again.Length + index - normal;

        for (AddAt(place, again); again.Length <= length; AddAt(place, again))
        {
            place += LengthAt(place);
        }

        return place;
    }

    public override string ToString() => $"NormalForm({Text.Length})";

    private (int Normal, int Original) LastMarkAt(int index)
    {
        var found = marks.BinarySearch((index, int.MaxValue));

        return marks[(found < 0 ? ~found : found) - 1];
    }

    private int LengthAt(int index) => char.IsSurrogatePair(original, index) ? 2 : 1;

    private void AddAt(int index, StringBuilder text)
    {
        var value = original[index];

        if (char.IsAscii(value))
        {
            Add(char.ToLowerInvariant(value), text);
            return;
        }

        foreach (var part in LengthAt(index) == 1 ? Folded[value] ??= Fold(value.ToString()) : Fold(original.Substring(index, 2)))
        {
            Add(part, text);
        }
    }

    private static void Add(char value, StringBuilder text)
    {
        if (char.IsLetterOrDigit(value) || char.IsSurrogate(value))
        {
            text.Append(value);
        }
        else if (!IsIgnored(value) && text.Length > 0 && text[^1] != ' ')
        {
            text.Append(' ');
        }
    }

    private static bool IsIgnored(char value) => CharUnicodeInfo.GetUnicodeCategory(value)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static string Fold(string letter) => letter is [var lone] && char.IsSurrogate(lone)
        ? " "
        : string.Concat(letter.Normalize(NormalizationForm.FormKD).ToLowerInvariant().Select(part => LookAlikes.Of(part) ?? part.ToString()));
}
