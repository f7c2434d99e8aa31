using System.Text.Json;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;

namespace Anonymizer.Training.Data;

/// <summary>Reads sets of named entities whose labels GoldLabels knows, and corrected verdicts, which bear our own types.</summary>
/// <remarks>
/// A span may say its need and role. Where it does not, all that is found is to be masked, persons as DIRECT: a set that
/// annotates no needs teaches to mask, for a missed name harms more. Laws and precedents teach "no mention".
/// </remarks>
/// <param name="annotated">The types that the set marks wherever they stand.</param>
public sealed class GoldSource(IReadOnlyList<EntityType> annotated)
{
    /// <summary>LeNER-Br, Portuguese (Luz de Araujo et al. 2018).</summary>
    public static GoldSource LenerBr { get; } = new([EntityType.Person, EntityType.Organization, EntityType.Location, EntityType.DateTime]);

    /// <summary>COMtext.SR.legal, Serbian.</summary>
    public static GoldSource Comtext { get; } = new([EntityType.Person, EntityType.Organization, EntityType.Location, EntityType.DateTime, EntityType.Code]);

    /// <summary>Verdicts that a person has corrected: all types are marked.</summary>
    public static GoldSource Corrected { get; } = new(EntityType.Known);

    public IEnumerable<TrainingExample> Read(string file) => SourceLine.ReadAll(file, Convert);

    private TrainingExample Convert(SourceLine line)
    {
        var spans = line.OuterSpans().ToList();
        var hasRoles = spans.Count > 0 && spans.All(span => RoleOf(span) is not null);

        return new TrainingExample(line.Id, line.Text, [.. spans.Select(SpanOf)], new AnnotatedLayers(annotated, Need: true, hasRoles), []);
    }

    private static TrainingSpan SpanOf(SourceSpan span)
    {
        var (type, role) = GoldLabels.Meaning(span.Label);
        var isLaw = role == EntityRole.Statute || role == EntityRole.Precedent;

        if (!EntityType.Known.Contains(type))
        {
            throw new InvalidDataException($"there is no label '{span.Label}'");
        }

        return new TrainingSpan(span.Start, span.End, isLaw ? [] : [type], isLaw ? null : NeedOf(span, type), RoleOf(span) ?? role);
    }

    private static Need NeedOf(SourceSpan span, EntityType type)
    {
        if (span.Json.TryGetProperty("need", out var need) && need.ValueKind != JsonValueKind.Null)
        {
            return need.Deserialize<Need>();
        }

        return type == EntityType.Person ? Need.Direct : Need.Quasi;
    }

    private static EntityRole? RoleOf(SourceSpan span) =>
        span.Json.TryGetProperty("role", out var role) && role.ValueKind != JsonValueKind.Null ? role.Deserialize<EntityRole>() : null;
}
