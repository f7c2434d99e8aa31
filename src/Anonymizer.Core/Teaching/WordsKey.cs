using System.Security.Cryptography;
using System.Text;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Teaching;

/// <summary>Tells equal words from others without keeping them: corrections of the same words that contradict each other are found by it.</summary>
/// <remarks>A hash of a name can be guessed by who tries names: it is personal data, and erased with the verdict.</remarks>
public static class WordsKey
{
    public const int Length = 24;

    /// <summary>The first 24 hexadecimal digits of the SHA-256 of the folded words; empty where there is no letter and no digit.</summary>
    public static string Of(string words) =>
        TextWords.FoldedIn(words) is { Count: > 0 } folded
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', folded))))[..Length]
            : "";
}
