using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>Frees the function words at the ends of a model's find: "between 1 May", "the company and".</summary>
/// <remarks>
/// Only small words in lower case that name nothing; titles stay, for they tell a person's gender. People mask about half
/// of them and the benchmark forgives all: to mask them hides nothing and costs the reader the sentence.
/// </remarks>
internal static class EdgeTrim
{
    private static readonly HashSet<string> Function = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "and", "or", "of", "in", "on", "at", "by", "for", "from", "to", "with", "between", "over", "under", "about", "some", "that", "this",
    };

    public static Mention Of(VerdictText text, Mention candidate)
    {
        if (candidate.Explanation.Source != MentionSource.Model)
        {
            return candidate;
        }

        var words = text.Value.AsSpan(candidate.Span.Start, candidate.Span.Length);
        var (start, end) = (0, words.Length);

        while (FirstWord(words[start..end]) is var first and > 0 && IsFunction(words.Slice(start, first)) && Skip(words[start..end], first) is var next && start + next < end)
        {
            start += next;
        }

        while (LastWord(words[start..end]) is var last and > 0 && IsFunction(words[(end - last)..end]) && words[start..(end - last)].TrimEnd() is { Length: > 0 } rest)
        {
            end = start + rest.Length;
        }

        return (start, end) == (0, words.Length) ? candidate : candidate with { Span = new TextSpan(candidate.Span.Start + start, candidate.Span.Start + end) };
    }

    /// <summary>Length of the word that opens the text.</summary>
    private static int FirstWord(ReadOnlySpan<char> text) => text.IndexOf(' ');

    private static int LastWord(ReadOnlySpan<char> text) => text.LastIndexOf(' ') is >= 0 and var space ? text.Length - space - 1 : 0;

    private static int Skip(ReadOnlySpan<char> text, int word) => text.Length - text[word..].TrimStart().Length;

    private static bool IsFunction(ReadOnlySpan<char> word) => Function.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
