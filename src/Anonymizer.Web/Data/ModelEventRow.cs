using System.Text.Json.Serialization;
using Anonymizer.Core.Evaluation.Promotion;

namespace Anonymizer.Web.Data;

/// <summary>What was done with a model.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ModelStep>))]
public enum ModelStep
{
    [JsonStringEnumMemberName("promoted")]
    Promoted,

    /// <summary>Promoted against the gate, with a written reason.</summary>
    [JsonStringEnumMemberName("overridden")]
    Overridden,

    [JsonStringEnumMemberName("rolled-back")]
    RolledBack,

    [JsonStringEnumMemberName("shadow-started")]
    ShadowStarted,

    [JsonStringEnumMemberName("shadow-stopped")]
    ShadowStopped,
}

/// <summary>Somebody did something with a model. Only ever added.</summary>
public sealed class ModelEventRow
{
    public required Guid Id { get; init; }

    public required ModelStep Step { get; init; }

    /// <summary>The model.</summary>
    public required string Version { get; init; }

    /// <summary>What was in use before, or null.</summary>
    public string? Before { get; init; }

    /// <summary>For verdicts of this language alone, or null.</summary>
    public string? Language { get; init; }

    /// <summary>What the gate said then; null where nothing was compared.</summary>
    public GateDecision? Gate { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Reason { get; init; }
}

/// <summary>How the loop is set. Only ever added: the newest row holds, the others are its history.</summary>
public sealed class ModelSettingsRow
{
    public required Guid Id { get; init; }

    /// <summary>Gate and triggers as JSON.</summary>
    public required string Document { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Reason { get; init; }
}
