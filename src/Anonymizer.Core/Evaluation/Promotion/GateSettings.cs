using System.Text.Json.Serialization;

namespace Anonymizer.Core.Evaluation.Promotion;

/// <summary>What a candidate must keep to be promoted.</summary>
public sealed record GateSettings
{
    /// <summary>With fewer gold verdicts the gate holds: nobody can tell yet.</summary>
    public int MinimumVerdicts { get; init; } = 10;

    /// <summary>Least token recall over all types.</summary>
    public double RecallFloor { get; init; } = 0.85;

    /// <summary>Least token recall by type; a type that is not named has no floor of its own.</summary>
    public IReadOnlyDictionary<string, double> RecallFloors { get; init; } = new SortedDictionary<string, double>(StringComparer.Ordinal) { ["CODE"] = 0.9, ["PERSON"] = 0.9 };

    /// <summary>A type is judged from this many annotated words on.</summary>
    public int MinimumWords { get; init; } = 10;

    /// <summary>A loss that may be luck is tolerated up to here; a larger one holds.</summary>
    public double Tolerance { get; init; } = 0.01;

    /// <summary>Largest expected calibration error.</summary>
    public double CalibrationLimit { get; init; } = 0.15;

    /// <summary>Least speed, as a share of the model's in use.</summary>
    public double SpeedShare { get; init; } = 0.5;

    /// <summary>Share of the hard sentences that must come out clean, and of those that the model in use gets right, that must stay so.</summary>
    public double RegressionShare { get; init; } = 0.8;

    /// <summary>Hold a candidate that is not better in anything.</summary>
    public bool NeedsGain { get; init; }

    [JsonIgnore]
    public BootstrapSettings Bootstrap => new(MinimumVerdicts);

    /// <exception cref="DomainException">gate.invalid: a share is not between 0 and 1, or a number is negative.</exception>
    public GateSettings Checked()
    {
        double[] shares = [RecallFloor, Tolerance, CalibrationLimit, SpeedShare, RegressionShare, .. RecallFloors.Values];

        return shares.All(share => share is >= 0 and <= 1) && MinimumVerdicts >= 1 && MinimumWords >= 1
            ? this
            : throw new DomainException("gate.invalid", "Shares lie between 0 and 1, the least numbers of verdicts and words are 1: correct the settings.");
    }
}
