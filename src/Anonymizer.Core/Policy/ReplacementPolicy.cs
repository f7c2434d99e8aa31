using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Unread;

namespace Anonymizer.Core.Policy;

/// <summary>A versioned document that says per entity type, kind, role and need which operator replaces it.</summary>
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

    /// <summary>What is done with pictures, embedded files and unknown parts, which nobody reads.</summary>
    public UnreadRules Unread { get; init; } = UnreadRules.Default;

    /// <summary>The default policy as its document, to start an own one from.</summary>
    public static string DefaultJson => EmbeddedText.Read("default-policy.json");

    /// <summary>The JSON Schema (draft 2020-12) of a policy document.</summary>
    public static string SchemaJson => EmbeddedText.Read("policy.schema.json");

    /// <summary>What share of what is to be masked the detector must find at least; the model's thresholds go down until it does.</summary>
    public RecallFloors RecallFloors { get; init; } = RecallFloors.None;

    /// <exception cref="DomainException">policy.invalid: it is no JSON, or names an unknown property, value, operator or parameter; the message says where and what to write.</exception>
    public static ReplacementPolicy Parse(string json) => PolicyReader.Read(json);

    public ReplacementRule RuleFor(Entity entity) => Rules.FirstOrDefault(rule => rule.Applies(entity)) ?? FailClosed;
}
