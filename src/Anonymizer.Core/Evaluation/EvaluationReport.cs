using System.Text.Json;
using System.Text.Json.Serialization;

namespace Anonymizer.Core.Evaluation;

/// <summary>How a detector did on a gold set: spans by type, persons and roles, and the benchmark's privacy figures. Holds counts only.</summary>
/// <param name="Verdicts">How many gold verdicts were scored.</param>
/// <param name="Exact">By type: span and type both right.</param>
/// <param name="Overlapping">By type: the type right, the span overlapping.</param>
/// <param name="Persons">Persons found at all, and their roles.</param>
/// <param name="Tab">The privacy figures, over the verdicts that have annotators' masks.</param>
public sealed record EvaluationReport(
    int Verdicts,
    IReadOnlyDictionary<string, PrecisionRecall> Exact,
    IReadOnlyDictionary<string, PrecisionRecall> Overlapping,
    PersonScore Persons,
    TabScore Tab)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static EvaluationReport None { get; } =
        new(0, new Dictionary<string, PrecisionRecall>(), new Dictionary<string, PrecisionRecall>(), PersonScore.None, TabScore.None);

    /// <summary>Those of the persons who are people; a party may be the State or a company.</summary>
    public PersonScore People { get; init; } = PersonScore.None;

    /// <summary>Mentions linked into entities, over the verdicts whose gold says which are one.</summary>
    public LinkScore Links { get; init; } = LinkScore.None;
    /// <summary>Do the mentions' scores mean what they say? Over the verdicts that have annotators' masks.</summary>
    public CalibrationScore Calibration { get; init; } = CalibrationScore.None;

    /// <summary>All types together.</summary>
    public PrecisionRecall ExactMicro => Exact.Values.Aggregate(PrecisionRecall.None, PrecisionRecall.Add);

    /// <summary>All types together.</summary>
    public PrecisionRecall OverlappingMicro => Overlapping.Values.Aggregate(PrecisionRecall.None, PrecisionRecall.Add);

    [JsonIgnore]
    public bool HasTab => !Tab.IsEmpty;

    public static EvaluationReport operator +(EvaluationReport left, EvaluationReport right) => Add(left, right);

    public static EvaluationReport Add(EvaluationReport left, EvaluationReport right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);

        return new(
            left.Verdicts + right.Verdicts,
            Sum(left.Exact, right.Exact),
            Sum(left.Overlapping, right.Overlapping),
            left.Persons + right.Persons,
            left.Tab + right.Tab)
        {
            People = left.People + right.People,
            Links = left.Links + right.Links,
            Calibration = left.Calibration + right.Calibration,
        };
    }

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    private static Dictionary<string, PrecisionRecall> Sum(
        IReadOnlyDictionary<string, PrecisionRecall> left, IReadOnlyDictionary<string, PrecisionRecall> right) =>
        left.Concat(right)
            .GroupBy(type => type.Key, type => type.Value)
            .OrderBy(type => type.Key, StringComparer.Ordinal)
            .ToDictionary(type => type.Key, type => type.Aggregate(PrecisionRecall.None, PrecisionRecall.Add));
}
