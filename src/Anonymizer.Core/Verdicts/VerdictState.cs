using System.Text.Json.Serialization;

namespace Anonymizer.Core.Verdicts;

/// <summary>Where a verdict stands on its way from upload to release.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VerdictState>))]
public enum VerdictState
{
    /// <summary>The file is stored; nothing was looked for yet.</summary>
    Uploaded,

    /// <summary>Suggestions are there; nobody opened the review.</summary>
    Detected,

    InReview,

    /// <summary>Every suggestion is decided.</summary>
    Reviewed,

    /// <summary>At least one redacted file was released.</summary>
    Released,

    /// <summary>Could not be read or processed; the verdict says why.</summary>
    Failed,
}

/// <summary>What can happen to a verdict.</summary>
public enum VerdictStep
{
    Detect,
    OpenReview,
    CompleteReview,
    ReopenReview,
    Release,
    Fail,

    /// <summary>Try a failed verdict again.</summary>
    Retry,

    /// <summary>Take what was proposed away, and look for it anew.</summary>
    DetectAgain,
}

/// <summary>The one table of a verdict's states.</summary>
public static class VerdictFlow
{
    /// <summary>The state after a step.</summary>
    /// <exception cref="DomainException">verdict.state: the step is not possible in this state.</exception>
    public static VerdictState After(this VerdictState state, VerdictStep step) => (state, step) switch
    {
        (VerdictState.Uploaded or VerdictState.Detected, VerdictStep.Detect) => VerdictState.Detected,
        (VerdictState.Detected or VerdictState.InReview, VerdictStep.OpenReview) => VerdictState.InReview,
        (VerdictState.InReview, VerdictStep.CompleteReview) => VerdictState.Reviewed,
        (VerdictState.Reviewed or VerdictState.Released, VerdictStep.ReopenReview) => VerdictState.InReview,
        (VerdictState.Reviewed or VerdictState.Released, VerdictStep.Release) => VerdictState.Released,
        (VerdictState.Failed, VerdictStep.Retry) => VerdictState.Uploaded,
        (VerdictState.InReview, VerdictStep.DetectAgain) => VerdictState.Uploaded,
        (not VerdictState.Released, VerdictStep.Fail) => VerdictState.Failed,
        _ => throw new DomainException("verdict.state", $"The step {step} is not possible while the verdict is {state}."),
    };

    /// <summary>Can the step be taken in this state?</summary>
    public static bool Allows(this VerdictState state, VerdictStep step)
    {
        try
        {
            state.After(step);

            return true;
        }
        catch (DomainException)
        {
            return false;
        }
    }
}
