using System.Text.Json;
using System.Text.Json.Serialization;
using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Evaluation;

/// <summary>Writes gold verdicts in the form that <see cref="GoldReader"/> reads, and that a training reads as corrected verdicts: one JSON object a line.</summary>
/// <remarks>Offsets are written in code points. Labels are our types. The text stands in it whole: a file of it is as secret as the verdicts.</remarks>
public static class GoldWriter
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One line, without its line break.</summary>
    public static string Line(GoldVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);

        var points = CodePointOffsets.PointsOf(verdict.Text.Value);

        return JsonSerializer.Serialize(
            new
            {
                verdict.Id,
                Text = verdict.Text.Value,
                Spans = verdict.Mentions.Select(mention => new
                {
                    Start = points[mention.Span.Start],
                    End = points[mention.Span.End],
                    Label = mention.Type.Name,
                    mention.Need,
                    Role = SaidRole(mention),
                    entity_id = mention.EntityId,
                }),
                annotator_masks = verdict.AnnotatorMasks.Select(masks => masks.Select(mask => new object?[] { points[mask.Span.Start], points[mask.Span.End], mask.Type?.Name, mask.Need })),
                Cohorts = verdict.Cohorts.Count == 0 ? null : verdict.Cohorts.OrderBy(cohort => cohort.Key, StringComparer.Ordinal).ToDictionary(),
                Meta = new { verdict.Case, verdict.Year, entity_id_source = verdict.AreLinksGold ? "gold" : "inferred" },
            },
            Options);
    }

    /// <summary>Nobody says of a person that they have no role: it was not said. Written as NONE it would teach that judges have none.</summary>
    private static EntityRole? SaidRole(GoldMention mention) => mention is { Role: EntityRole.None } && mention.Type == EntityType.Person ? null : mention.Role;

    /// <summary>A reviewed verdict as gold: what its mentions say, and as the one annotator's masks those that need it.</summary>
    public static GoldVerdict Of(string id, Text.VerdictText text, IReadOnlyList<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(mentions);

        var gold = mentions.Select(mention => new GoldMention(mention.Span, mention.Type.Name, mention.Type, mention.Role, mention.Need, mention.EntityId.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var masks = mentions.Where(mention => mention.Need != Need.NoMask).Select(mention => new GoldMask(mention.Span, mention.Type, mention.Need));

        return new GoldVerdict(id, text, [.. gold.OrderBy(mention => mention.Span)], [[.. masks.OrderBy(mask => mask.Span)]]);
    }
}
