using Anonymizer.Core.Entities;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>Widens the find of one part of a name over the names beside it: a known surname after an unknown first name.</summary>
/// <remarks>"Ms Tone Berg", where only "Berg" is known, would otherwise leave "Tone" in the released verdict.</remarks>
internal sealed class NameExtension(string text, IReadOnlyList<TextWord> words, VerdictLexicon lexicon)
{
    private const int Most = 3;

    public TextSpan Extend(WordMatch<NameForm> match, TakenSpans taken)
    {
        if (match.Value.Kind is not (NameFormKind.Surname or NameFormKind.GivenName or NameFormKind.Initials))
        {
            return match.Span;
        }

        var first = First(match.First);
        var last = match.Value.Kind == NameFormKind.GivenName ? Last(match.Last) : match.Last;
        var wide = new TextSpan(words[first].Span.Start, words[last].Span.End);

        return taken.IsFree(wide) ? wide : match.Span;
    }

    private int First(int place)
    {
        var least = Math.Max(0, place - Most);

        while (place > least && IsName(words[place - 1]) && IsJoined(words[place - 1], words[place]))
        {
            place--;
        }

        return place;
    }

    private int Last(int place) =>
        place + 1 < words.Count && words[place + 1].Folded.Length > 1 && IsName(words[place + 1]) && IsJoined(words[place], words[place + 1]) ? place + 1 : place;

    private bool IsName(TextWord word) =>
        word.IsCapitalized && !word.IsNumber && !PersonName.IsNoPart(word.Folded) && !VerdictLexicon.IsGeneric(word.Folded)
        && (word.Folded.Length == 1 ? IsInitial(word) : !lexicon.IsOrdinary(word.Folded) && !Sentences.StartsAt(text, word.Span.Start));

    private bool IsInitial(TextWord word) => word.Span.End < text.Length && text[word.Span.End] == '.';

    /// <summary>A space or a hyphen lies between them; after an initial also a full stop.</summary>
    private bool IsJoined(TextWord left, TextWord right) =>
        text[left.Span.End..right.Span.Start] is " " or "-" or "\u00A0" || (left.Folded.Length == 1 && text[left.Span.End..right.Span.Start] is "." or ". ");
}
