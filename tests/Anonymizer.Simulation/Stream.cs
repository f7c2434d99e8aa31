using System.Text.Json;
using Anonymizer.Core.Evaluation;

namespace Anonymizer.Simulation;

/// <summary>The court's verdicts, and the gold that it keeps apart: from the same benchmark, never from the same file.</summary>
internal static class Stream
{
    /// <summary>The complete verdicts of a file, in its order.</summary>
    public static IReadOnlyList<GoldVerdict> Complete(string path)
    {
        using var lines = new StringReader(string.Join('\n', File.ReadLines(path).Where(IsComplete)));

        return [.. GoldReader.Read(lines)];
    }

    /// <summary>Every second line of a file: the gold that the gate sees. The whole file is the measure that it does not see.</summary>
    public static void WriteHalf(string from, string to) => File.WriteAllLines(to, File.ReadLines(from).Where((_, index) => index % 2 == 1));

    private static bool IsComplete(string line)
    {
        var meta = JsonSerializer.Deserialize<JsonElement>(line).GetProperty("meta");

        return !meta.TryGetProperty("partial", out var partial) || !partial.GetBoolean();
    }
}
