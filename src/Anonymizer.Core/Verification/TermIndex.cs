using System.Diagnostics.CodeAnalysis;

namespace Anonymizer.Core.Verification;

/// <summary>The forms of all terms by how they begin, so that a text is gone through once however many terms there are.</summary>
internal sealed class TermIndex
{
    /// <summary>The letters by which forms without spaces are found; none is shorter.</summary>
    public const int PrefixLength = 6;

    private readonly Dictionary<string, List<TermForm>> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TermForm>> joined = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> allowed = new(StringComparer.Ordinal);

    public TermIndex(ReleaseTerms terms)
    {
        foreach (var (index, term) in terms.Terms.Select(LeakTerm.Of).Index())
        {
            Add(words, FirstWord(term.Words), new TermForm(index, term, LeakForm.AsWords, term.Words));
            Add(words, FirstWord(term.Swapped), new TermForm(index, term, LeakForm.WordsSwapped, term.Swapped));
            Add(joined, Prefix(term.Joined), new TermForm(index, term, LeakForm.RunTogether, term.Joined));
            Add(joined, Prefix(term.Backwards), new TermForm(index, term, LeakForm.Backwards, term.Backwards));
        }

        foreach (var text in terms.Allowed.Select(text => NormalForm.Of(text).Text).Distinct())
        {
            Add(allowed, FirstWord(text), text);
        }
    }

    /// <param name="firstWord">A word of a normal form.</param>
    /// <param name="forms">The forms with spaces that begin with it.</param>
    public bool TryWords(ReadOnlySpan<char> firstWord, [NotNullWhen(true)] out List<TermForm>? forms) => Look(words, firstWord, out forms);

    /// <param name="prefix">As many letters as <see cref="PrefixLength"/>.</param>
    /// <param name="forms">The forms without spaces that begin with them.</param>
    public bool TryJoined(ReadOnlySpan<char> prefix, [NotNullWhen(true)] out List<TermForm>? forms) => Look(joined, prefix, out forms);

    public bool TryAllowed(ReadOnlySpan<char> firstWord, [NotNullWhen(true)] out List<string>? texts) => Look(allowed, firstWord, out texts);

    private static bool Look<T>(Dictionary<string, List<T>> table, ReadOnlySpan<char> key, [NotNullWhen(true)] out List<T>? values) =>
        table.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out values);

    private static void Add<T>(Dictionary<string, List<T>> table, string key, T value)
    {
        if (key.Length == 0)
        {
            return;
        }

        if (!table.TryGetValue(key, out var values))
        {
            table[key] = values = [];
        }

        values.Add(value);
    }

    private static string FirstWord(string text) => text.Split(' ')[0];

    private static string Prefix(string text) => text.Length < PrefixLength ? string.Empty : text[..PrefixLength];
}
