using System.Security.Cryptography;
using System.Text;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Evaluation;

/// <summary>The print of a text: what stays when spaces, letter case, accents and punctuation are changed. Cannot be turned back into the text.</summary>
public static class TextPrint
{
    /// <summary>How many words a run has: eight in a row that two texts share by chance are boilerplate.</summary>
    public const int RunLength = 8;

    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>SHA-256 over the folded words, in lower-case hex.</summary>
    public static string Of(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', TextWords.FoldedIn(text)))));

    /// <summary>A number (FNV-1a, 64 bits) for each run of <see cref="RunLength"/> folded words; one for all words of a shorter text, none of an empty one.</summary>
    public static IReadOnlyList<ulong> RunsOf(string text)
    {
        var words = TextWords.FoldedIn(text);

        return words.Count == 0 ? [] : [.. Enumerable.Range(0, Math.Max(1, words.Count - RunLength + 1)).Select(start => RunAt(words, start))];
    }

    private static ulong RunAt(IReadOnlyList<string> words, int start)
    {
        var hash = Basis;

        for (var word = start; word < Math.Min(words.Count, start + RunLength); word++)
        {
            foreach (var letter in words[word])
            {
                hash = (hash ^ letter) * Prime;
            }

            hash = (hash ^ ' ') * Prime;
        }

        return hash;
    }
}
