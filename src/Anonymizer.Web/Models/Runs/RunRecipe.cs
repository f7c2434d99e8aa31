using System.Text.Json;

namespace Anonymizer.Web.Models.Runs;

/// <summary>The recipe of a retraining, for the command line's prepare.</summary>
internal static class RunRecipe
{
    public const string Corrected = "corrected";

    private const int Window = 256;

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <param name="version">What it makes.</param>
    /// <param name="parent">Where the weights come from.</param>
    /// <param name="positions">Of the parent's network: no window is longer.</param>
    /// <param name="replayed">Older sets of which a share is learned again.</param>
    /// <param name="options">How models are trained here.</param>
    /// <param name="isHeldOut">Were the verdicts of dev kept out of train? Else thresholds and calibration stay the parent's.</param>
    public static string Of(string version, string parent, int positions, IEnumerable<string> replayed, RunOptions options, bool isHeldOut) => JsonSerializer.Serialize(
        new
        {
            Request = new
            {
                Version = version,
                Start = parent,
                Options = new
                {
                    options.Epochs,
                    options.LearningRate,
                    HeadFactor = 1,
                    Warmup = 0.1,
                    Window = Math.Min(Window, positions),
                    BatchPieces = 2048,
                    CheckpointsPerEpoch = 1,
                    CheckpointTexts = 60,
                    KeepsDecoding = !isHeldOut,
                    Threads = options.Threads > 0 ? options.Threads : Math.Max(1, Environment.ProcessorCount / 2),
                },
            },
            Sets = (object[])
            [
                new { Name = Corrected, Licence = "the court's own", IsScored = true },
                .. replayed.Select(name => new { Name = name, Licence = "see its source", Share = options.ReplayShare }),
            ],
        },
        Indented);
}
