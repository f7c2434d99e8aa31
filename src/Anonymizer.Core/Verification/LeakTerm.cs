namespace Anonymizer.Core.Verification;

/// <summary>A term in the forms in which it is looked for. An empty form is not looked for.</summary>
/// <param name="Words">Its normal form.</param>
/// <param name="Swapped">The last word first, if it has two or three words.</param>
/// <param name="Joined">Its letters and digits without spaces, if they are enough to mean something.</param>
/// <param name="Backwards">The same from the end, if they are letters enough.</param>
/// <param name="IsCommonWhenLower">A short single word that begins with a capital: in lower case it is another word.</param>
internal sealed record LeakTerm(string Words, string Swapped, string Joined, string Backwards, bool IsCommonWhenLower)
{
    private const int ShortestJoined = 6;
    private const int ShortestBackwards = 8;
    private const int LongestCommonWord = 8;

    public static LeakTerm Of(string term)
    {
        var words = NormalForm.Of(term).Text;
        var joined = words.Replace(" ", string.Empty, StringComparison.Ordinal);

        return new LeakTerm(
            words,
            Swap(words.Split(' ')),
            joined.Length >= ShortestJoined ? joined : string.Empty,
            joined.Length >= ShortestBackwards && joined.Any(char.IsLetter) ? string.Concat(joined.Reverse()) : string.Empty,
            words.Length <= LongestCommonWord && words.All(char.IsLetter) && term.Any(char.IsUpper));
    }

    public override string ToString() => $"LeakTerm({Words.Length})";

    private static string Swap(string[] words) => words.Length is 2 or 3 ? string.Join(' ', words.TakeLast(1).Concat(words.SkipLast(1))) : string.Empty;
}
