using System.Text.Json.Serialization;
using Anonymizer.Core.Evaluation.Promotion;

namespace Anonymizer.Web.Data;

/// <summary>How far a training run is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TrainingState>))]
public enum TrainingState
{
    [JsonStringEnumMemberName("waiting")]
    Waiting,

    [JsonStringEnumMemberName("preparing")]
    Preparing,

    [JsonStringEnumMemberName("training")]
    Training,

    [JsonStringEnumMemberName("evaluating")]
    Evaluating,

    [JsonStringEnumMemberName("finished")]
    Finished,

    [JsonStringEnumMemberName("failed")]
    Failed,

    [JsonStringEnumMemberName("canceled")]
    Canceled,

    /// <summary>The service ended while it ran.</summary>
    [JsonStringEnumMemberName("lost")]
    Lost,
}

/// <summary>One retraining: who started it and why, from what, what became of it. Its files lie in a folder of its own.</summary>
public sealed class TrainingRunRow
{
    public required Guid Id { get; init; }

    /// <summary>The version that it makes; also the name of its folder.</summary>
    public required string Version { get; init; }

    /// <summary>The version that it starts from.</summary>
    public required string Parent { get; init; }

    public required RunCause Cause { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What the starter wrote, or empty.</summary>
    public required string Note { get; init; }

    /// <summary>The run that it repeats, or null.</summary>
    public Guid? RepeatOf { get; init; }

    /// <summary>The teaching session that it belongs to; null for everybody's.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>Made for a session alone: no candidate for the others, and not to be promoted.</summary>
    public bool IsPrivate { get; set; }

    /// <summary>The version of the program that ran it.</summary>
    public required string CodeVersion { get; init; }

    public required int Seed { get; init; }

    public TrainingState State { get; set; }

    /// <summary>1 while it is under way, else null: a unique index lets only one be.</summary>
    public int? Slot { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The child process at work and when it began, so that one that outlived the service can be told from a stranger of the same number.</summary>
    public int? ProcessId { get; set; }

    public DateTimeOffset? ProcessStart { get; set; }

    /// <summary>Stable code of what went wrong, or null.</summary>
    public string? ProblemCode { get; set; }

    public string? ProblemMessage { get; set; }

    /// <summary>Hash of the training data.</summary>
    public string? DataHash { get; set; }

    public int Verdicts { get; set; }

    public int Corrections { get; set; }

    public int DevVerdicts { get; set; }

    /// <summary>The version of the annotation guideline that held when its data were written, 0 before the first; null before.</summary>
    public int? Guidelines { get; set; }

    /// <summary>The gold set that it was scored on, as people know it; null before.</summary>
    public string? Gold { get; set; }

    /// <summary>Comparison and gate as JSON; null before. Holds counts and codes only.</summary>
    public string? Assessment { get; set; }

    public GateDecision? Decision { get; set; }
}

/// <summary>A correction that a run learned from.</summary>
public sealed class RunCorrectionRow
{
    public required Guid RunId { get; init; }

    public required Guid CorrectionId { get; init; }
}

/// <summary>A text from elsewhere that a run learned from. It stays on record when the text is erased.</summary>
public sealed class RunImportRow
{
    public required Guid RunId { get; init; }

    public required Guid ImportedTextId { get; init; }
}

/// <summary>A verdict that a run learned from.</summary>
public sealed class RunVerdictRow
{
    public required Guid RunId { get; init; }

    public required Guid VerdictId { get; init; }
}
