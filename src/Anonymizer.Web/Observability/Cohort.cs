using Anonymizer.Core.Verdicts;

namespace Anonymizer.Web.Observability;

/// <summary>What every quality figure is kept apart by: purpose, age of the decision, model.</summary>
public sealed record Cohort(Purpose Purpose, AgeBand AgeBand, string ModelVersion)
{
    public static Cohort Of(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);

        return new(verdict.Purpose, verdict.AgeBand, verdict.ModelVersion ?? "none");
    }

    internal IEnumerable<KeyValuePair<string, object?>> Tags => [.. CircumstanceTags, ModelTag];

    /// <summary>Without the model: for what it has no part in.</summary>
    internal IEnumerable<KeyValuePair<string, object?>> CircumstanceTags => [PurposeTag, new("anonymizer.document.age_band", CodeOf(AgeBand))];

    internal KeyValuePair<string, object?> PurposeTag => new("anonymizer.purpose", CodeOf(Purpose));

    internal KeyValuePair<string, object?> ModelTag => new("anonymizer.model.version", ModelVersion);

    internal static string CodeOf(Purpose purpose) => purpose == Purpose.Test ? "test" : "production";

    private static string CodeOf(AgeBand band) => band switch
    {
        AgeBand.Unknown => "unknown",
        AgeBand.UnderThirtyDays => "lt_30d",
        AgeBand.UnderOneYear => "lt_1y",
        AgeBand.UnderFiveYears => "lt_5y",
        AgeBand.FiveYearsOrMore => "ge_5y",
        _ => throw new ArgumentOutOfRangeException(nameof(band)),
    };
}
