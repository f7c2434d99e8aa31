using System.Text.Json;
using Anonymizer.Core.Detection;

namespace Anonymizer.Training.Data;

/// <summary>Reads the Text Anonymization Benchmark: one annotator's mentions with type and need, all annotators' masks, no roles.</summary>
public static class TabSource
{
    private static readonly AnnotatedLayers Layers = new(EntityType.Known, Need: true, Role: false);

    public static IEnumerable<TrainingExample> Read(string file) => SourceLine.ReadAll(file, Convert);

    private static TrainingExample Convert(SourceLine line)
    {
        var masks = MasksOf(line).ToList();
        var spans = line.OuterSpans().Select(SpanOf).ToList();

        return new TrainingExample(line.Id, line.Text, spans, Layers, masks.Count > 1 ? masks : []);
    }

    private static TrainingSpan SpanOf(SourceSpan span) => new(span.Start, span.End, [new EntityType(span.Label)], NeedOf(span.Json.GetProperty("need")));

    private static IEnumerable<IReadOnlyList<MaskSpan>> MasksOf(SourceLine line)
    {
        if (!line.Root.TryGetProperty("annotator_masks", out var annotators))
        {
            yield break;
        }

        foreach (var annotator in annotators.EnumerateArray())
        {
            yield return [.. annotator.EnumerateArray().Select(mask => new MaskSpan(line.Unit(mask[0]), line.Unit(mask[1]), NeedOf(mask[3])))];
        }
    }

    private static Need NeedOf(JsonElement need) => JsonSerializer.Deserialize<Need>(need);
}
