using System.Globalization;
using System.Text;

namespace Anonymizer.Ner.Tokens;

/// <summary>Cuts a text into words; white space and control characters belong to none.</summary>
/// <remarks>Invisible format characters (soft hyphen, zero-width space) inside a word stay in its span and do not end it.</remarks>
public static class WordSplitter
{
    private enum Part
    {
        Gap,
        Letter,
        Digit,
        Mark,
        Other,
    }

    public static IReadOnlyList<Word> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var words = new List<Word>();
        var position = 0;

        while (position < text.Length)
        {
            var part = PartAt(text, position, out var width);
            var end = position + width;

            if (part is Part.Letter or Part.Digit)
            {
                end = RunEnd(text, end, part);
            }

            if (part is Part.Letter or Part.Digit or Part.Other)
            {
                words.Add(new Word(position, end));
            }

            position = end;
        }

        return words;
    }

    private static int RunEnd(string text, int from, Part part)
    {
        var end = from;

        for (var position = from; position < text.Length;)
        {
            var next = PartAt(text, position, out var width);

            if (next != part && next != Part.Mark)
            {
                break;
            }

            position += width;
            end = IsFormat(text[position - width]) ? end : position;
        }

        return end;
    }

    private static Part PartAt(string text, int position, out int width)
    {
        if (!Rune.TryGetRuneAt(text, position, out var rune))
        {
            width = 1;

            return Part.Other;
        }

        width = rune.Utf16SequenceLength;

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => Part.Letter,
            UnicodeCategory.DecimalDigitNumber => Part.Digit,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format => Part.Mark,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Control => Part.Gap,
            _ => Part.Other,
        };
    }

    private static bool IsFormat(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
