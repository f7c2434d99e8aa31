using System.Text.Json;

namespace Anonymizer.Web.Models.Runs;

/// <summary>One line of a run's log.jsonl, as the trainer writes it.</summary>
/// <param name="Kind">started, resumed, step, checkpoint, finished, canceled or failed.</param>
/// <param name="Step">Steps done.</param>
/// <param name="Steps">Steps planned.</param>
/// <param name="Share">Share of the run that is done, from 0 to 1.</param>
/// <param name="Loss">Mean loss since the last line.</param>
/// <param name="Seconds">Since the start of the run.</param>
public sealed record RunProgress(string Kind, int Step, int Steps, double Share, double Loss, double Seconds)
{
    private const int LongestLog = 16 << 20;

    public double PiecesPerSecond { get; init; }

    /// <summary>Scores on dev, at checkpoints.</summary>
    public DevScores? Dev { get; init; }

    public string? Problem { get; init; }

    /// <summary>How long it will take if it goes on as it went; null where nobody can tell.</summary>
    public TimeSpan? Left => Share is > 0 and < 1 ? TimeSpan.FromSeconds(Seconds * (1 - Share) / Share) : null;

    /// <summary>All lines; one that is being written is left out.</summary>
    public static IReadOnlyList<RunProgress> Read(string file)
    {
        if (!File.Exists(file))
        {
            return [];
        }

        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        stream.Seek(Math.Max(0, stream.Length - LongestLog), SeekOrigin.Begin);
        using var reader = new StreamReader(stream);

        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse).OfType<RunProgress>()];
    }

    private static RunProgress? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<RunProgress>(line, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>How well the network does on the part of the data that is held back from learning.</summary>
public sealed record DevScores(double MaskRecall, double MaskPrecision, double TypeRecall, double PersonRecall, double RoleAccuracy);
