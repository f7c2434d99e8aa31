using Anonymizer.Core;
using Anonymizer.Training.Data;

namespace Anonymizer.Cli.Training;

/// <summary>Which reader understands which data set.</summary>
internal static class SourceFormats
{
    private static readonly Dictionary<string, Func<string, IEnumerable<TrainingExample>>> Readers = new(StringComparer.Ordinal)
    {
        ["tab"] = TabSource.Read,
        ["indian_legal_ner"] = IndianLegalNerSource.Read,
        ["presidio_synth"] = PresidioSource.Read,
    };

    /// <exception cref="DomainException">recipe.unknown-set: no reader knows the set.</exception>
    internal static IEnumerable<TrainingExample> Read(string set, string file) =>
        Readers.TryGetValue(set, out var read)
            ? read(file)
            : throw new DomainException("recipe.unknown-set", $"'{set}' is no known data set: {string.Join(", ", Readers.Keys)}.");
}
