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
        ["lener_br"] = GoldSource.LenerBr.Read,
        ["comtext_sr_legal_ekavica"] = GoldSource.Comtext.Read,
        ["corrected"] = GoldSource.Corrected.Read,
    };

    /// <exception cref="DomainException">recipe.unknown-set: no reader knows the format.</exception>
    internal static IEnumerable<TrainingExample> Read(string format, string file) =>
        Readers.TryGetValue(format, out var read)
            ? read(file)
            : throw new DomainException("recipe.unknown-set", $"'{format}' is no known format of a data set: {string.Join(", ", Readers.Keys)}.");
}
