using System.Text;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Verification;

/// <summary>The words of a verdict that are neither replaced nor kept on purpose: what a released file shows beside them.</summary>
internal sealed class StandingWords
{
    private const string Break = "\n ";
    private readonly string _words;

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
    }

    /// <summary>The term's words stand there in a row.</summary>
    public bool Hold(string term) => _words.Contains($" {string.Join(' ', TextWords.FoldedIn(term))} ", StringComparison.Ordinal);

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
