namespace Anonymizer.Training.Runs;

/// <summary>One line of a run's log. Holds no text.</summary>
/// <param name="Kind">started, resumed, step, checkpoint, finished, canceled or failed.</param>
/// <param name="Step">Steps done.</param>
/// <param name="Steps">Steps planned.</param>
/// <param name="Share">Share of the run that is done, from 0 to 1.</param>
/// <param name="Loss">Mean loss since the last line; 0 where none was measured.</param>
/// <param name="Seconds">Since the start of the run.</param>
public sealed record TrainingProgress(string Kind, int Step, int Steps, double Share, double Loss, double Seconds)
{
    /// <summary>Word pieces learned from a second, padding left out.</summary>
    public double PiecesPerSecond { get; init; }

    /// <summary>Scores on dev, at checkpoints.</summary>
    public SetScores? Dev { get; init; }

    /// <summary>Why a run failed; a code, no text.</summary>
    public string? Problem { get; init; }
}
