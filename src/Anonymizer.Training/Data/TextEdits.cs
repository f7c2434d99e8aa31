using System.Text;

namespace Anonymizer.Training.Data;

/// <summary>Other words for [Start, End) of a text.</summary>
public readonly record struct TextEdit(int Start, int End, string Replacement);

/// <summary>Changes the text of an example and moves its annotations along.</summary>
/// <remarks>An annotation that begins or ends inside of a change begins or ends with it.</remarks>
public static class TextEdits
{
    /// <param name="edits">Disjoint, in text order.</param>
    public static TrainingExample Apply(TrainingExample example, IReadOnlyList<TextEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(example);
        ArgumentNullException.ThrowIfNull(edits);

        var text = new StringBuilder();
        var starts = new int[example.Text.Length + 1];
        var ends = new int[example.Text.Length + 1];
        var next = 0;

        for (var position = 0; position <= example.Text.Length;)
        {
            starts[position] = ends[position] = text.Length;

            if (next < edits.Count && edits[next].Start == position)
            {
                var edit = edits[next++];
                starts.AsSpan(edit.Start..edit.End).Fill(text.Length);
                text.Append(edit.Replacement);
                ends.AsSpan((edit.Start + 1)..edit.End).Fill(text.Length);
                position = edit.End;
            }
            else
            {
                text.Append(position < example.Text.Length ? example.Text[position].ToString() : "");
                position++;
            }
        }

        return example with
        {
            Text = text.ToString(),
            Spans = [.. example.Spans.Select(span => span with { Start = starts[span.Start], End = ends[span.End] })],
            AnnotatorMasks =
            [
                .. example.AnnotatorMasks.Select(masks =>
                    masks.Select(mask => mask with { Start = starts[mask.Start], End = ends[mask.End] }).ToList()),
            ],
        };
    }
}
