using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>Which words of a verdict are ordinary words: those that it also writes in lower case, and a few that never name a person.</summary>
/// <remarks>The verdict itself tells that "Brown" may be a color, whatever its language; no dictionary is needed.</remarks>
internal sealed class VerdictLexicon
{
    private static readonly HashSet<string> Generic = new(StringComparer.Ordinal)
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "court", "state", "government", "republic",
        "article", "section", "act", "law", "convention", "the", "and", "for", "not", "with", "applicant", "respondent", "petitioner",
        "plaintiff", "defendant", "appellant", "claimant", "accused", "company", "ltd", "inc", "others", "another", "union", "case", "application",
        "police", "prosecutor", "minister", "ministry", "district", "region", "city", "north", "south", "east", "west", "new", "supreme", "high",
    };

    private readonly string _text;
    private readonly HashSet<string> _lowerCase;

    public VerdictLexicon(VerdictText text)
    {
        _text = text.Value;
        Words = text.Words;
        _lowerCase = Words.Where(word => !word.IsCapitalized && !word.IsNumber).Select(word => word.Folded).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The verdict's words, in order.</summary>
    public IReadOnlyList<TextWord> Words { get; }

    /// <summary>Never a name by itself.</summary>
    public static bool IsGeneric(string folded) => Generic.Contains(folded);

    /// <summary>The verdict writes it in lower case too.</summary>
    public bool IsOrdinary(string folded) => _lowerCase.Contains(folded);

    public bool Accepts(IReadOnlyList<TextWord> words, int first, int last, NameForm form) => form.Kind switch
    {
        NameFormKind.FullName => words[first].IsCapitalized && words[last].IsCapitalized,
        NameFormKind.Surname or NameFormKind.GivenName => IsNameHere(words[first]),
        NameFormKind.Capitals => IsAllCapitals(words[first].Span),
        NameFormKind.Initials => AreInitials(words, first, last),
        NameFormKind.Surface => IsSameSurface(words, first, last),
        _ => throw new InvalidOperationException($"No form {form.Kind}."),
    };

    private bool IsNameHere(TextWord word) =>
        word.IsCapitalized && !(IsOrdinary(word.Folded) && Sentences.StartsAt(_text, word.Span.Start));

    private bool IsAllCapitals(TextSpan span) => _text.AsSpan(span.Start, span.Length).IndexOfAnyExceptInRange('A', 'Z') < 0;

    /// <summary>Each single letter is a capital with a full stop, and no further initial stands before or after.</summary>
    private bool AreInitials(IReadOnlyList<TextWord> words, int first, int last)
    {
        for (var place = first; place <= last; place++)
        {
            if (!words[place].IsCapitalized || (words[place].Folded.Length == 1 && !IsAt(words[place].Span.End, '.')))
            {
                return false;
            }
        }

        return !HasInitialBefore(words, first) && !HasInitialAfter(words, last);
    }

    private bool HasInitialBefore(IReadOnlyList<TextWord> words, int first) =>
        first > 0 && words[first].Folded.Length == 1 && words[first - 1].Folded.Length == 1 && words[first - 1].IsCapitalized
        && IsAt(words[first - 1].Span.End, '.') && words[first].Span.Start - words[first - 1].Span.End <= 1;

    private bool HasInitialAfter(IReadOnlyList<TextWord> words, int last) =>
        last + 1 < words.Count && words[last].Folded.Length == 1 && words[last + 1].Folded.Length == 1 && words[last + 1].IsCapitalized
        && IsAt(words[last + 1].Span.End, '.') && words[last + 1].Span.Start - words[last].Span.End <= 1;

    private bool IsSameSurface(IReadOnlyList<TextWord> words, int first, int last)
    {
        var startsInside = words[first].Span.Start > 0 && IsJoint(_text[words[first].Span.Start - 1]) && words[first].IsNumber;
        var endsInside = words[last].IsNumber && IsFollowedByNumber(words[last].Span.End);

        return !startsInside && !endsInside && (words[first].IsNumber || words[first].IsCapitalized);
    }

    private bool IsFollowedByNumber(int end) => end + 1 < _text.Length && IsJoint(_text[end]) && char.IsDigit(_text[end + 1]);

    private static bool IsJoint(char character) => character is '/' or '-' or '.' or ',' or ':';

    private bool IsAt(int place, char expected) => place < _text.Length && _text[place] == expected;
}
