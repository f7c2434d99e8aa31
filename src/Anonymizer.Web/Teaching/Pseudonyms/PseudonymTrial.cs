using System.Text.Json;
using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Web.Data;

namespace Anonymizer.Web.Teaching.Pseudonyms;

/// <summary>What other names of the same shape did, once measured: with them against the texts as they are.</summary>
/// <param name="CourtId">Whose verdicts; null for those of all courts.</param>
/// <param name="ModelVersion">The model that read both.</param>
/// <param name="Words">Words of the verdicts.</param>
/// <param name="At">When.</param>
/// <param name="Comparison">The baseline is the text as it is, the candidate the one with other names.</param>
public sealed record PseudonymTrial(Guid? CourtId, string ModelVersion, int Words, DateTimeOffset At, ModelComparison Comparison)
{
    /// <summary>Recall, precision and F1 of all types together, then recall by type.</summary>
    internal IEnumerable<ComparedMeasure> Shown => Comparison.Overall.Where(row => row.Measure.Kind is MeasureKind.Recall or MeasureKind.Precision or MeasureKind.F1)
        .Concat(Comparison.ByType.Where(row => row.Measure.Kind == MeasureKind.Recall));

    internal Difference? Recall => Comparison.Overall.FirstOrDefault(row => row.Measure.Kind == MeasureKind.Recall)?.Difference;

    internal static PseudonymTrial Of(PseudonymTrialRow row) =>
        new(row.CourtId, row.ModelVersion, row.Words, row.At, JsonSerializer.Deserialize<ModelComparison>(row.Comparison, JsonSerializerOptions.Web)!);
}
