using Anonymizer.Core.Detection;
using Anonymizer.Ner.Tokens;

namespace Anonymizer.Training.Data;

/// <summary>Gives the persons of a text other names, the same for the same, so that a model learns the place of a name and not only its sound.</summary>
/// <param name="given">First names to choose from, one word each.</param>
/// <param name="family">Family names to choose from, one word each.</param>
/// <param name="random">The choice.</param>
public sealed class OtherNames(IReadOnlyList<string> given, IReadOnlyList<string> family, Random random)
{
    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Professor", "Sir", "Lord", "Lady", "Judge", "Justice", "Hon", "Honourable", "Shri", "Smt", "Adv",
        "The", "And", "Of", "QC", "President", "Advocate",
    };

    public TrainingExample Apply(TrainingExample example)
    {
        ArgumentNullException.ThrowIfNull(example);

        var chosen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var edits = example.Spans.Where(span => span.Types is [var type] && type == EntityType.Person).SelectMany(span => EditsOf(example.Text, span, chosen));

        return TextEdits.Apply(example, [.. edits]);
    }

    private IEnumerable<TextEdit> EditsOf(string text, TrainingSpan span, Dictionary<string, string> chosen)
    {
        var words = WordSplitter.Split(text[span.Start..span.End]).Select(word => (word.Start + span.Start, word.End + span.Start)).ToList();

        foreach (var (start, end) in words)
        {
            var name = text[start..end];

            if (!IsName(name))
            {
                continue;
            }

            if (!chosen.TryGetValue(name, out var other))
            {
                var isLast = end == words[^1].Item2;
                other = chosen[name] = Pick(isLast ? family : given);
            }

            yield return new TextEdit(start, end, name.Any(char.IsLower) ? other : other.ToUpperInvariant());
        }
    }

    private string Pick(IReadOnlyList<string> names) => names[random.Next(names.Count)];

    private static bool IsName(string word) => word.Length > 1 && char.IsUpper(word[0]) && !Titles.Contains(word);
}
