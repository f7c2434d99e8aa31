using System.Text.Json;

namespace Anonymizer.Core.Evaluation.Promotion;

/// <summary>How one model did on a gold set, verdict by verdict: the file that <c>evaluate --scores</c> writes.</summary>
/// <param name="Model">Its version.</param>
/// <param name="Verdicts">One score for each gold verdict, in the order of the gold.</param>
/// <param name="CalibrationError">Expected calibration error of its scores, over the verdicts with masks.</param>
/// <param name="WordsPerSecond">Words of text that the whole detector reads in a second on this machine.</param>
public sealed record ModelScores(string Model, IReadOnlyList<VerdictScore> Verdicts, double CalibrationError, double WordsPerSecond)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The privacy figures of the whole set.</summary>
    public TabScore Tab() => Verdicts.Aggregate(TabScore.None, (sum, verdict) => sum + verdict.Tab);

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <exception cref="DomainException">scores.invalid: the text is no such file.</exception>
    public static ModelScores Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<ModelScores>(json, Options) is { Verdicts: not null } scores ? scores : throw new JsonException("It is empty.");
        }
        catch (JsonException)
        {
            throw new DomainException("scores.invalid", "The file of scores cannot be read: evaluate the model again.");
        }
    }
}
