using System.Text.Json;

namespace Anonymizer.Training.Data;

/// <summary>One line of the data folder's format {"id", "text", "spans": […]}: offsets are code points there, UTF-16 units here.</summary>
internal sealed class SourceLine : IDisposable
{
    private readonly JsonDocument document;
    private readonly int[] units;

    internal SourceLine(string line)
    {
        document = JsonDocument.Parse(line);
        Text = Root.GetProperty("text").GetString() ?? throw new InvalidDataException("its text is null");
        units = UnitsOfCodePoints(Text);
    }

    internal JsonElement Root => document.RootElement;

    internal string Id => Root.GetProperty("id").ToString();

    internal string Text { get; }

    /// <summary>The spans in text order; of nested ones the outer stays.</summary>
    /// <exception cref="InvalidDataException">A span lies outside of the text, is empty, or overlaps another in part.</exception>
    internal IEnumerable<SourceSpan> OuterSpans()
    {
        var end = 0;

        foreach (var span in Root.GetProperty("spans").EnumerateArray().Select(SpanOf).OrderBy(span => span.Start).ThenByDescending(span => span.End))
        {
            if (span.Start < end && span.End > end)
            {
                throw new InvalidDataException("two spans overlap in part");
            }

            if (span.Start >= end)
            {
                end = span.End;

                yield return span;
            }
        }
    }

    /// <exception cref="InvalidDataException">The place lies outside of the text.</exception>
    internal int Unit(JsonElement codePoint) => codePoint.GetInt32() is var place && place >= 0 && place < units.Length
        ? units[place]
        : throw new InvalidDataException("a span lies outside of the text");

    /// <exception cref="Core.DomainException">data.unreadable, data.encoding, data.damaged.</exception>
    internal static IEnumerable<TrainingExample> ReadAll(string file, Func<SourceLine, TrainingExample> convert) => DataFile.Read(file, text =>
    {
        using var line = new SourceLine(text);

        return convert(line);
    });

    public void Dispose() => document.Dispose();

    private SourceSpan SpanOf(JsonElement span)
    {
        var (start, end) = (Unit(span.GetProperty("start")), Unit(span.GetProperty("end")));

        return start < end
            ? new SourceSpan(start, end, span.GetProperty("label").GetString()!, span)
            : throw new InvalidDataException("a span is empty");
    }

    private static int[] UnitsOfCodePoints(string text)
    {
        var starts = new List<int>(text.Length + 1);

        for (var unit = 0; unit < text.Length; unit += Width(text, unit))
        {
            starts.Add(unit);
        }

        starts.Add(text.Length);

        return [.. starts];
    }

    private static int Width(string text, int unit) =>
        char.IsHighSurrogate(text[unit]) && unit + 1 < text.Length && char.IsLowSurrogate(text[unit + 1]) ? 2 : 1;
}
