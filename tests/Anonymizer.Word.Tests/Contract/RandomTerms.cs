using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verification;

namespace Anonymizer.Word.Tests.Contract;

/// <summary>Some words of a file, drawn by a fixed seed, and the plan that replaces each wherever it stands.</summary>
internal static class RandomTerms
{
    private const int ShortestWord = 4;

    public static IReadOnlyList<string> Of(VerdictText text, int count, int seed)
    {
        var random = new Random(seed);
        var words = TextWords.In(text.Value)
            .Where(word => word.Folded.Length >= ShortestWord && !word.IsNumber)
            .GroupBy(word => word.Folded)
            .Select(group => text.At(group.First().Span))
            .ToArray();
        random.Shuffle(words);

        return [.. words.Take(count)];
    }

    public static IReadOnlyList<Replacement> Plan(VerdictText text, IReadOnlyList<string> words)
    {
        var finder = new ListRecognizer("terms", MentionSource.List, words.Select(word => new ListTerm(word, EntityType.Person)));
        var entities = finder.Recognize(text)
            .GroupBy(mention => Folding.Fold(text.At(mention.Span)))
            .Select((group, index) => new Entity(index + 1, EntityType.Person, Need.Direct, EntityRole.None, [.. group]))
            .ToList();
        var replacements = entities.SelectMany(entity => entity.Mentions.Select(mention => new Replacement(mention.Span, $"[{entity.Id}]", entity.Id))).OrderBy(replacement => replacement.Span).ToList();

        return words.Count == 0 ? [] : StrayTerms.Cover(text, new ReplacementPlan(replacements, []), entities, new ReleaseTerms(words, [])).Replacements;
    }
}
