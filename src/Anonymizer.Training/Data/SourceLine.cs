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
        Text = Root.GetProperty("text").GetString()!;
        units = UnitsOfCodePoints(Text);
    }

    internal JsonElement Root => document.RootElement;

    internal string Id => Root.GetProperty("id").ToString();

    internal string Text { get; }

    internal IEnumerable<JsonElement> Spans => Root.GetProperty("spans").EnumerateArray()
        .OrderBy(span => span.GetProperty("start").GetInt32());

    internal int Unit(JsonElement codePoint) => units[codePoint.GetInt32()];

    internal static IEnumerable<TrainingExample> ReadAll(string file, Func<SourceLine, TrainingExample> convert)
    {
        foreach (var text in File.ReadLines(file).Where(text => text.Length > 0))
        {
            using var line = new SourceLine(text);

            yield return convert(line);
        }
    }

    public void Dispose() => document.Dispose();

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
