using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Substitution;

/// <summary>The words that a plan takes out of a verdict, to keep every replacement free of them.</summary>
internal sealed class Originals
{
    private const int Shortest = 3;

    private readonly WordIndex<bool> _replaced = new();
    private readonly IReadOnlySet<string> _verdict;

    /// <param name="verdict">Which words the verdict has, folded.</param>
    /// <param name="replaced">The entities that will be replaced, and the words of their mentions.</param>
    public Originals(IReadOnlySet<string> verdict, IEnumerable<(Entity Entity, IReadOnlyList<string> Surfaces)> replaced)
    {
        _verdict = verdict;

        var originals = replaced
            .SelectMany(entry => entry.Surfaces.SelectMany(surface => Of(entry.Entity.Type, surface)))
            .DistinctBy(original => string.Join(' ', original));

        foreach (var original in originals)
        {
            _replaced.Add(original, true);
        }
    }

    /// <summary>A replaced entity's words, or a part of a replaced person's name, stand in the text.</summary>
    public bool AreIn(string text) => _replaced.FindIn(text, TextWords.In(text)).Any();

    /// <summary>One of the text's words is a word of the verdict.</summary>
    public bool SharesWord(string text) => TextWords.FoldedIn(text).Any(_verdict.Contains);

    /// <summary>Three characters at least: "A." and "of" are in everything.</summary>
    private static IEnumerable<IReadOnlyList<string>> Of(EntityType type, string surface)
    {
        var words = TextWords.FoldedIn(surface);

        if (words.Sum(word => word.Length) >= Shortest)
        {
            yield return words;
        }

        if (type == EntityType.Person)
        {
            foreach (var part in PersonName.Of(surface).Parts.Where(part => part.Length >= Shortest))
            {
                yield return [part];
            }
        }
    }
}
