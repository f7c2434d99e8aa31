using Anonymizer.Core.Text;

namespace Anonymizer.Core.Verification;

/// <summary>One piece in its normal forms, gone through once for all terms.</summary>
internal sealed class SearchedText
{
    private const int LongEnoughAnywhere = 10;
    private readonly TextPiece piece;
    private readonly TermIndex index;
    private readonly NormalForm words;
    private readonly CoveringRanges allowed = new();

    public SearchedText(TextPiece piece, TermIndex index)
    {
        this.piece = piece;
        this.index = index;
        words = NormalForm.Of(piece.Text);
    }

    /// <summary>Every form of a term that stands here.</summary>
    public IReadOnlyList<TermFind> Finds()
    {
        var finds = AsWords();

        return [.. finds.Where(find => !IsAllowed(find.Start, find.End)).GroupBy(find => find.Form).SelectMany(NoPhrase), .. AsJoined()];
    }

    /// <summary>Where in the piece's own text a find stands.</summary>
    public TextSpan SpanOf(TermFind find) => new(words.OriginOf(find.Start), words.OriginOf(find.End - 1) + 1);

    private List<TermFind> AsWords()
    {
        var finds = new List<TermFind>();

        for (var start = 0; start < words.Text.Length;)
        {
            var rest = words.Text.AsSpan(start);
            var space = rest.IndexOf(' ');
            var word = space < 0 ? rest : rest[..space];

            if (index.TryAllowed(word, out var texts))
            {
                texts.Where(text => StandsAt(start, text)).ToList().ForEach(text => allowed.Add(start, start + text.Length));
            }

            if (index.TryWords(word, out var forms))
            {
                finds.AddRange(forms.Where(form => IsBelieved(form) && StandsAt(start, form.Text)).Select(form => new TermFind(form, start, start + form.Text.Length)));
            }

            start += word.Length + 1;
        }

        return finds;
    }

    /// <summary>Among bytes a short word means nothing.</summary>
    private bool IsBelieved(TermForm form) => piece.Kind != TextPieceKind.Bytes || form.Term.Joined.Length > 0;

    private bool StandsAt(int start, string text) =>
        words.Text.AsSpan(start).StartsWith(text, StringComparison.Ordinal) && (start + text.Length == words.Text.Length || words.Text[start + text.Length] == ' ');

    private List<TermFind> AsJoined()
    {
        var finds = new List<TermFind>();
        Span<char> prefix = stackalloc char[TermIndex.PrefixLength];

        for (var start = 0; start < words.Text.Length; start++)
        {
            if (words.Text[start] == ' ' || !CanTake(prefix, start) || !index.TryJoined(prefix, out var forms))
            {
                continue;
            }

            finds.AddRange(
                from form in forms
                let find = new TermFind(form, start, EndOf(form.Text, start))
                where find.End > 0 && IsJoined(find) && !IsAllowed(find.Start, find.End)
                select find);
        }

        return finds;
    }

    /// <summary>The next letters without the spaces between them, if there are enough.</summary>
    private bool CanTake(Span<char> letters, int start)
    {
        var taken = 0;

        for (var position = start; taken < letters.Length && position < words.Text.Length; position++)
        {
            if (words.Text[position] != ' ')
            {
                letters[taken++] = words.Text[position];
            }
        }

        return taken == letters.Length;
    }

    /// <summary>Where letters end that stand in a row from here, whatever spaces part them; 0 if they do not.</summary>
    private int EndOf(string letters, int start)
    {
        var position = start;

        foreach (var letter in letters)
        {
            while (position < words.Text.Length && words.Text[position] == ' ')
            {
                position++;
            }

            if (position == words.Text.Length || words.Text[position++] != letter)
            {
                return 0;
            }
        }

        return position;
    }

    /// <summary>On word borders, and not judged as words before; or inside one long word (among bytes: anywhere), if it is more than one word or a number.</summary>
    private bool IsJoined(TermFind find)
    {
        var isAsWords = words.Text.AsSpan(find.Start, find.End - find.Start).SequenceEqual(find.Form.Term.Words);

        if (IsBounded(find.Start, find.End))
        {
            return !isAsWords;
        }

        var isAnywhere = piece.Kind == TextPieceKind.Bytes || (find.End - find.Start == find.Form.Text.Length && (!isAsWords || find.Form.Text.All(char.IsDigit)));

        return isAnywhere && find.Form.Text.Length >= LongEnoughAnywhere && !ContinuesNumber(find);
    }

    /// <summary>"1 October 2021" is not in "21October2021": its number is another one. A number alone may well be part of a longer one.</summary>
    private bool ContinuesNumber(TermFind find) => find.Form.Text.Any(char.IsLetter)
        && ((find.Start > 0 && char.IsDigit(words.Text[find.Start]) && char.IsDigit(words.Text[find.Start - 1]))
            || (find.End < words.Text.Length && char.IsDigit(words.Text[find.End - 1]) && char.IsDigit(words.Text[find.End])));

    /// <summary>Lower-case words in a sentence, each of which the sentences use elsewhere too, are a phrase; so is a short single one.</summary>
    private IEnumerable<TermFind> NoPhrase(IGrouping<TermForm, TermFind> finds)
    {
        var isPhrase = new Lazy<bool>(() => IsPhrase(finds.Key, [.. finds]));

        return finds.Where(find => piece.Kind == TextPieceKind.Value || !IsLower(find.Start, find.End) || !isPhrase.Value);
    }

    private bool IsPhrase(TermForm form, List<TermFind> finds)
    {
        var found = form.Text.Split(' ');

        return found.Length == 1 ? form.Kind == LeakForm.AsWords && form.Term.IsCommonWhenLower : found.All(word => StandsElsewhere(word, finds));
    }

    /// <param name="word">A word of the form.</param>
    /// <param name="finds">Of one form, so of one length, and in order.</param>
    private bool StandsElsewhere(string word, List<TermFind> finds)
    {
        var next = 0;

        for (var start = words.Text.IndexOf(word, StringComparison.Ordinal); start >= 0; start = words.Text.IndexOf(word, start + 1, StringComparison.Ordinal))
        {
            var end = start + word.Length;

            while (next < finds.Count && finds[next].End < end)
            {
                next++;
            }

            var isInFind = next < finds.Count && finds[next].Start <= start;

            if (!isInFind && IsBounded(start, end) && IsLower(start, end))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsLower(int start, int end)
    {
        for (var position = start; position < end; position++)
        {
            if (char.IsUpper(piece.Text[words.OriginOf(position)]))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsBounded(int start, int end) =>
        (start == 0 || words.Text[start - 1] == ' ') && (end == words.Text.Length || words.Text[end] == ' ');

    private bool IsAllowed(int start, int end) => allowed.Hold(start, end);
}
