using System.Text.Json;
using Anonymizer.Core.Detection;

namespace Anonymizer.Training.Data;

/// <summary>One annotated stretch of a text, [Start, End) in UTF-16 units.</summary>
/// <param name="Types">What it may be: one type; several where the source leaves it open; none for words that are surely no mention (a statute).</param>
/// <param name="Need">Null where the source does not say.</param>
/// <param name="Role">What it is to the case; NONE where the source says nothing.</param>
public sealed record TrainingSpan(
    int Start, int End, IReadOnlyList<EntityType> Types, Need? Need = null, EntityRole Role = EntityRole.None);

/// <summary>What one annotator masked: [Start, End) and how it identifies.</summary>
public sealed record MaskSpan(int Start, int End, Need Need);

/// <summary>What a source annotates: only there is an unmarked word a negative.</summary>
/// <param name="Types">Types that are marked wherever they stand.</param>
/// <param name="Need">Does each mention carry its need?</param>
/// <param name="Role">Does each mention carry its role?</param>
public sealed record AnnotatedLayers(IReadOnlyList<EntityType> Types, bool Need, bool Role);

/// <summary>One text of a training set: a line of train.jsonl, dev.jsonl or test.jsonl.</summary>
/// <param name="Spans">Disjoint, in text order.</param>
/// <param name="AnnotatorMasks">Each annotator's masks, where several worked on the text; else empty.</param>
public sealed record TrainingExample(
    string Id, string Text, IReadOnlyList<TrainingSpan> Spans, AnnotatedLayers Layers, IReadOnlyList<IReadOnlyList<MaskSpan>> AnnotatorMasks)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>It is learned in every pass (1), in every second one (2), …</summary>
    public int Turn { get; init; } = 1;

    public string ToLine() => JsonSerializer.Serialize(this, Json);

    public static TrainingExample FromLine(string line) =>
        JsonSerializer.Deserialize<TrainingExample>(line, Json) ?? throw new JsonException("An example is an object.");

    /// <summary>What is wrong with it, or null.</summary>
    internal string? Fault() => this switch
    {
        { Turn: < 1 } => "its turn is below 1",
        _ when Spans.Any(span => IsOutside(span.Start, span.End)) || AnnotatorMasks.Any(masks => masks.Any(mask => IsOutside(mask.Start, mask.End)))
            => "a span lies outside of the text",
        _ when Spans.Any(span => span.Start == span.End) => "a span is empty",
        _ when Spans.Zip(Spans.Skip(1)).Any(pair => pair.First.End > pair.Second.Start) => "two spans overlap or are out of order",
        _ => null,
    };

    private bool IsOutside(int start, int end) => start < 0 || end < start || end > Text.Length;

    public override string ToString() => $"TrainingExample({Id}, {Text.Length} units, {Spans.Count} spans)";
}
