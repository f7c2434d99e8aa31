using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Substitution;
using Anonymizer.Locale;
using Anonymizer.Training.Data;
using Anonymizer.Training.Runs;

namespace Anonymizer.Cli.Training;

/// <summary>Changes some training texts as a recipe asks, by the seed of its run: names of other origins, the misreadings of a scanner.</summary>
internal sealed class Augmentation
{
    private const int NamesOfALanguage = 400;
    private const double MisreadWords = 0.05;

    private static readonly string[] Languages =
        ["lv", "cs", "de", "fr", "it", "es", "pl", "nl", "tr", "sv", "nb", "pt", "ro", "sk", "fi", "hr", "az", "vi", "id", "en"];

    private readonly TrainingRecipe recipe;
    private readonly Random random;
    private readonly OtherNames names;
    private readonly ScanNoise noise;

    internal Augmentation(TrainingRecipe recipe)
    {
        this.recipe = recipe;
        random = new Random(recipe.Request.Options.Seed);
        var full = Languages.SelectMany(FullNames).ToList();
        names = new OtherNames([.. full.Select(parts => parts[0])], [.. full.Select(parts => parts[^1])], random);
        noise = new ScanNoise(MisreadWords, random);
    }

    internal IEnumerable<TrainingExample> Apply(IEnumerable<TrainingExample> examples)
    {
        foreach (var example in examples)
        {
            var (hasOtherNames, isMisread) = (random.NextDouble() < recipe.OtherNames, random.NextDouble() < recipe.ScanNoise);
            var named = hasOtherNames ? names.Apply(example) : example;

            yield return isMisread ? noise.Apply(named) : named;
        }
    }

    /// <summary>Names of two words of letters only, for each is put in the place of one word.</summary>
    private IEnumerable<string[]> FullNames(string language) =>
        new BogusNames()
            .NamesFor(new PseudonymRequest(EntityType.Person, language, NameGender.Unknown, IsFullName: true, recipe.Request.Options.Seed))
            .Take(NamesOfALanguage)
            .Select(name => name.Split(' '))
            .Where(parts => parts.Length == 2 && parts.All(part => part.Length > 1 && part.All(char.IsLetter)));
}
