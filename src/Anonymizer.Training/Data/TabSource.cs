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
        var spans = Disjoint(line.Spans.Select(span => SpanOf(line, span))).ToList();

        return new TrainingExample(line.Id, line.Text, spans, Layers, masks.Count > 1 ? masks : []);
    }

    private static TrainingSpan SpanOf(SourceLine line, JsonElement span) => new(
        line.Unit(span.GetProperty("start")),
        line.Unit(span.GetProperty("end")),
        [new EntityType(span.GetProperty("label").GetString()!)],
        NeedOf(span.GetProperty("need")));

    /// <summary>The benchmark has a few nested mentions: the outer one stays.</summary>
    private static IEnumerable<TrainingSpan> Disjoint(IEnumerable<TrainingSpan> spans)
    {
        var end = 0;

        foreach (var span in spans.OrderBy(span => span.Start).ThenByDescending(span => span.End))
        {
            if (span.Start >= end)
            {
                end = span.End;

                yield return span;
            }
        }
    }

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
