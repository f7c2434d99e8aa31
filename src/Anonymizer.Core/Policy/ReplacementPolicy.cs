using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Review.Routes;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Unread;
using Anonymizer.Core.Zones;

namespace Anonymizer.Core.Policy;

/// <summary>A versioned document that says per entity type, kind, role, need and zone which operator replaces it, for which reason, and who looks at the result.</summary>
/// <remarks>The first rule that applies wins. An entity that no rule names is replaced by a placeholder: a policy fails closed.</remarks>
/// <param name="Version">The document's own version, from 1.</param>
/// <param name="Name">For people.</param>
/// <param name="Language">Language of the replacements, two letters (ISO 639-1).</param>
/// <param name="Rules">In order of precedence.</param>
public sealed record ReplacementPolicy(int Version, string Name, string Language, IReadOnlyList<ReplacementRule> Rules)
{
    private static readonly ReplacementRule FailClosed = new([], [], [], [], "placeholder", OperatorParameters.None);

    /// <summary>Masks DIRECT and QUASI; keeps judges, lawyers in their office, courts, authorities, statutes and precedents.</summary>
    public static ReplacementPolicy Default { get; } = Parse(DefaultJson);

    /// <summary>For people.</summary>
    public string? Description { get; init; }

    /// <summary>What is done with pictures, embedded files and unknown parts, which nobody reads.</summary>
    public UnreadRules Unread { get; init; } = UnreadRules.Default;

    /// <summary>Why things are masked; at least one, the first holds for rules that name none.</summary>
    public IReadOnlyList<ReasonCode> Reasons { get; init; } = ReasonCode.Default;

    /// <summary>Who looks at a verdict before it leaves.</summary>
    public RouteRules Routes { get; init; } = RouteRules.None;

    /// <summary>The default policy as its document, to start an own one from.</summary>
    public static string DefaultJson => EmbeddedText.Read("default-policy.json");

    /// <summary>The JSON Schema (draft 2020-12) of a policy document.</summary>
    public static string SchemaJson => EmbeddedText.Read("policy.schema.json");

    /// <summary>What share of what is to be masked the detector must find at least; the model's thresholds go down until it does.</summary>
    public RecallFloors RecallFloors { get; init; } = RecallFloors.None;

    /// <summary>Some rule asks where a mention stands.</summary>
    public bool HasZones => Rules.Any(rule => rule.Zones.Count > 0);

    /// <exception cref="DomainException">policy.invalid: it is no JSON, or names an unknown property, value, operator or parameter; the message says where (path, line and column) and what to write.</exception>
    public static ReplacementPolicy Parse(string json) => PolicyReader.Read(json);

    /// <summary>The policy as a document that <see cref="Parse"/> reads back.</summary>
    public string ToJson() => PolicyWriter.Write(this);

    public ReplacementRule RuleFor(Entity entity, VerdictZone zone = VerdictZone.Unknown) => Rules.FirstOrDefault(rule => rule.Applies(entity, zone)) ?? FailClosed;

    /// <summary>The reason that a rule's redactions carry.</summary>
    public ReasonCode ReasonOf(ReplacementRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);

        return ReasonCalled(rule.Reason) ?? Reasons[0];
    }

    /// <summary>The reason of that code, or null.</summary>
    public ReasonCode? ReasonCalled(string? code) => Reasons.FirstOrDefault(reason => reason.Code == code);
}
