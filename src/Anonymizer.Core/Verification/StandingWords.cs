using System.Text;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Verification;

/// <summary>The words of a verdict that stand outside given spans, each run of them by itself.</summary>
internal sealed class StandingWords
{
    private const string Break = "\n ";
    private const int FewestJoined = 5;

    private readonly string _words;
    private readonly string _joined;

    /// <param name="text">The verdict.</param>
    /// <param name="others">The spans whose words do not count; they may overlap.</param>
    public StandingWords(VerdictText text, IEnumerable<TextSpan> others)
    {
        var isOther = new bool[text.Length];

        foreach (var span in others)
        {
            Array.Fill(isOther, true, span.Start, span.Length);
        }

        _words = Join(text, isOther);
        _joined = _words.Replace(" ", "", StringComparison.Ordinal);
    }

    /// <summary>The term stands there: its words in a row, as written or with the first put last, or run together with others.</summary>
    public bool Hold(string term)
    {
        var words = TextWords.FoldedIn(term);
        var joined = string.Concat(words);

        return HoldInRow(words) || HoldInRow([.. words.Skip(1), .. words.Take(1)]) || HoldInRow([.. words.TakeLast(1), .. words.SkipLast(1)])
            || (joined.Length >= FewestJoined && _joined.Contains(joined, StringComparison.Ordinal));
    }

    private bool HoldInRow(IEnumerable<string> words) => _words.Contains($" {string.Join(' ', words)} ", StringComparison.Ordinal);

    private static string Join(VerdictText text, bool[] isOther)
    {
        var words = new StringBuilder(" ");
        var end = 0;

        foreach (var word in TextWords.In(text.Value).Where(word => !isOther[word.Span.Start]))
        {
            var isNextWord = !text.Value.AsSpan(end, word.Span.Start - end).Contains('\n') && !isOther.AsSpan(end, word.Span.Start - end).Contains(true);
            words.Append(isNextWord ? "" : Break).Append(word.Folded).Append(' ');
            end = word.Span.End;
        }

        return words.ToString();
    }
}
