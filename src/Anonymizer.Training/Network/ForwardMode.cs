using static TorchSharp.torch;

namespace Anonymizer.Training.Network;

/// <summary>How the network computes.</summary>
/// <param name="Dropout">Share of values dropped; 0 to evaluate.</param>
/// <param name="Products">Precision of the matrix products; norms, residuals and the head stay in single precision.</param>
public sealed record ForwardMode(double Dropout, ScalarType Products)
{
    /// <summary>What is served: nothing dropped, single precision.</summary>
    public static ForwardMode Exact { get; } = new(0, ScalarType.Float32);
}
