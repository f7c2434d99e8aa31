using System.Globalization;
using System.Text;
using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Ner.Models;
using Anonymizer.Web.Data;
using Anonymizer.Web.Models.Runs;

namespace Anonymizer.Web.Models.Registry;

/// <summary>Writes a model's card: what it is, where it comes from, how good it is, how it fails. English, without names and texts.</summary>
internal sealed class ModelCardWriter(ModelRegistry registry)
{
    public const string FileName = "MODEL_CARD.md";

    public async Task WriteAsync(TrainingRunRow run, RunAssessment? assessment, CancellationToken cancellationToken)
    {
        var model = registry.Open(run.Version);

        await File.WriteAllTextAsync(Path.Combine(model.FolderPath, FileName), Of(run, model.Manifest, assessment), cancellationToken);
    }

    internal static string Of(TrainingRunRow run, ModelManifest manifest, RunAssessment? assessment)
    {
        var card = new StringBuilder();
        void Line(FormattableString line) => card.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

        Line($"# Model {run.Version}\n");
        Line($"Finds what names or describes people in court texts. A help for reviewers: not a guarantee. Written by the product.\n");
        Line($"## Where it comes from");
        Line($"- Learned from model {run.Parent}, by run {run.Id}, started {run.At:yyyy-MM-dd HH:mm} UTC ({run.Cause}).");
        Line($"- Verdicts of this court: {run.Verdicts} to learn, {run.DevVerdicts} held back; corrections: {run.Corrections}. SHA-256 of the data: {run.DataHash ?? "unknown"}.");
        Line($"- Annotated by the guideline {(run.Guidelines is null or 0 ? "in people's heads: none was written" : "of version " + run.Guidelines.Value.ToString(CultureInfo.InvariantCulture))}.");

        foreach (var data in manifest.Data)
        {
            Line($"- {data.Name}, {data.Licence}, SHA-256 {data.Hash}");
        }

        Line($"- Seed {run.Seed}, program {run.CodeVersion}; options in manifest.json. Languages: {(manifest.Languages.Count == 0 ? "not said" : string.Join(", ", manifest.Languages))}.");
        Line($"\n## How good it is");
        Measures(assessment, run.Gold, Line);
        Line($"\n## How it fails");
        Failures(assessment, Line);

        return card.ToString();
    }

    private static void Measures(RunAssessment? assessment, string? gold, Action<FormattableString> line)
    {
        if (assessment is null)
        {
            line($"Not measured: there was no gold. Lock a gold set and repeat the run.");

            return;
        }

        line($"Gold: {gold}, {assessment.Comparison.Verdicts} verdicts, never learned from. Differences with a 95 % interval (paired bootstrap over verdicts) to model {assessment.Comparison.Baseline}.\n");
        line($"| measure | type | this model | before | difference | verdicts | finding |");
        line($"|---|---|---|---|---|---|---|");

        foreach (var row in assessment.Comparison.Overall.Concat(assessment.Comparison.ByType))
        {
            var found = row.Difference;
            line($"| {row.Measure.Kind} | {row.Measure.Type ?? "all"} | {found.Candidate:F3} | {found.Baseline:F3} | {found.Delta:+0.000;-0.000;0.000} [{found.Low:+0.000;-0.000;0.000}, {found.High:+0.000;-0.000;0.000}] | {found.Verdicts} | {found.Finding} |");
        }

        line($"\nExpected calibration error {assessment.Candidate.CalibrationError:F3} (before {assessment.Active.CalibrationError:F3}). Hard sentences tried: {assessment.HardSentences}. The gate says: {assessment.Gate.Decision}.");
    }

    private static void Failures(RunAssessment? assessment, Action<FormattableString> line)
    {
        foreach (var row in assessment?.Comparison.ByType.Where(row => row.Measure.Kind == MeasureKind.TokenRecall).OrderBy(row => row.Difference.Candidate).Take(3) ?? [])
        {
            line($"- Of {row.Measure.Type} it masks {row.Difference.Candidate:P0} of the words that need it.");
        }

        foreach (var reason in assessment?.Gate.Reasons ?? [])
        {
            line($"- The gate: {reason.Rule} says {reason.Decision} ({reason.Measure?.Kind.ToString() ?? "all"} {reason.Measure?.Type} {reason.Cohort?.Dimension} {reason.Cohort?.Value}: {reason.Value:F3} against {reason.Limit:F3}).");
        }

        line($"- What it was never shown it may miss: other languages, other courts, other kinds of names.");
    }
}
