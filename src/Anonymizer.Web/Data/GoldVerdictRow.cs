using System.Text.Json;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Review;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verdicts;

namespace Anonymizer.Web.Data;

/// <summary>A verdict of a gold set: its text and its mentions as they were when it was taken in. Never changed; erased with its text.</summary>
public sealed class GoldVerdictRow
{
    public required Guid Id { get; init; }

    public required Guid SetId { get; init; }

    /// <summary>The verdict that it was made of; null for one out of a file.</summary>
    public Guid? VerdictId { get; init; }

    public required GoldOrigin Origin { get; init; }

    public required string Text { get; init; }

    /// <summary>The segments as JSON.</summary>
    public required string Segments { get; init; }

    /// <summary>What people annotated, as JSON; offsets and types, no words.</summary>
    public required string Mentions { get; init; }

    public required int Words { get; init; }

    /// <summary>See <see cref="TextPrint"/>.</summary>
    public required string TextHash { get; init; }

    /// <summary>The case in the form in which cases are compared, or null.</summary>
    public string? CaseKey { get; init; }

    public required Purpose Purpose { get; init; }

    public required AgeBand AgeBand { get; init; }

    public Guid? CourtId { get; init; }

    public ReviewRoute Route { get; init; }

    /// <summary>The saved version of the review that it is; null for one out of a file.</summary>
    public int? ReviewVersion { get; init; }

    /// <summary>How far the two readers agreed, see <see cref="Core.Review.Readings.CohensKappa"/>; null where one read it, or it is not defined.</summary>
    public double? Kappa { get; init; }

    /// <summary>How many questions the two readers answered differently.</summary>
    public int Disagreements { get; init; }

    public Guid? FirstBy { get; init; }

    public Guid? SecondBy { get; init; }

    public Guid? SettledBy { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    public VerdictText ToText() => new(Text, JsonSerializer.Deserialize<List<TextSegment>>(Segments) ?? []);

    public IReadOnlyList<Mention> ToMentions() => [.. MentionJson.Read(Mentions)];

    public GoldVerdict ToGold() => GoldWriter.Of(Id.ToString(), ToText(), ToMentions()) with { Case = CaseKey, Cohorts = ToCohorts() };

    public GoldText ToGuarded() => new(Id.ToString(), Text, CaseKey);

    private Dictionary<string, string> ToCohorts()
    {
        var cohorts = new Dictionary<string, string> { ["age"] = AgeBand.ToString(), ["purpose"] = Purpose.ToString(), ["route"] = Route.ToString() };

        if (CourtId is { } court)
        {
            cohorts["court"] = court.ToString();
        }

        return cohorts;
    }

    public override string ToString() => $"GoldVerdictRow({Id})";
}
