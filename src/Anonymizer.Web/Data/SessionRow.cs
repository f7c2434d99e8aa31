using Anonymizer.Core.Review;
using Anonymizer.Core.Teaching.Sessions;
using Anonymizer.Core.Verdicts;

namespace Anonymizer.Web.Data;

/// <summary>A teaching session: what a trainer wants the model to learn, on which verdicts, and what became of it.</summary>
public sealed class SessionRow
{
    public const int LongestGoal = 200;
    public const int LongestReason = 400;

    public required Guid Id { get; init; }

    /// <summary>In the trainer's words; may hold personal data, so it is never logged.</summary>
    public required string Goal { get; init; }

    /// <summary>The entity types that it is about, parted by spaces; empty for all.</summary>
    public required string Types { get; init; }

    public required SessionOrder Order { get; init; }

    /// <summary>Of the lot.</summary>
    public required int Seed { get; init; }

    /// <summary>The pool's cohort; null for all.</summary>
    public Purpose? Purpose { get; init; }

    public AgeBand? AgeBand { get; init; }

    public Guid? CourtId { get; init; }

    public ReviewRoute? Route { get; init; }

    /// <summary>The model that proposed.</summary>
    public string? ProposedBy { get; init; }

    /// <summary>Uploaded in this period, both days included.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    public SessionState State { get; private set; }

    /// <summary>The newest training, or null.</summary>
    public Guid? RunId { get; private set; }

    /// <summary>The model that the newest training started from.</summary>
    public string? BaseVersion { get; private set; }

    /// <summary>The session's own model, or null before the first training that went well.</summary>
    public string? ModelVersion { get; private set; }

    public DateTimeOffset? TrainedAt { get; private set; }

    /// <summary>Why the newest training made no model, or null.</summary>
    public string? ProblemCode { get; private set; }

    public string? ProblemMessage { get; private set; }

    public SessionOutcome? Outcome { get; private set; }

    /// <summary>Why, as whoever ended it wrote.</summary>
    public string? Reason { get; private set; }

    public Guid? EndedBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Counts the changes, so that two people cannot end or train it at once.</summary>
    public int Revision { get; private set; }

    /// <exception cref="Core.DomainException">session.training, session.ended.</exception>
    public void Train(Guid runId)
    {
        Take(SessionStep.Train);
        (RunId, ProblemCode, ProblemMessage) = (runId, null, null);
    }

    /// <summary>The training is over and made a model.</summary>
    public void Learned(string baseVersion, string modelVersion, DateTimeOffset at)
    {
        Take(SessionStep.Return);
        (BaseVersion, ModelVersion, TrainedAt) = (baseVersion, modelVersion, at);
    }

    /// <summary>The training is over and made none; the model of an earlier one stays.</summary>
    public void LearnedNothing(string? code, string? message)
    {
        Take(SessionStep.Return);
        (ProblemCode, ProblemMessage) = (code, message);
    }

    /// <exception cref="Core.DomainException">session.training, session.ended.</exception>
    public void End(SessionOutcome outcome, string? reason, Guid by, DateTimeOffset at)
    {
        Take(SessionStep.End);
        (Outcome, Reason, EndedBy, EndedAt) = (outcome, reason, by, at);
    }

    public override string ToString() => $"SessionRow({Id}, {State})";

    private void Take(SessionStep step)
    {
        State = State.After(step);
        Revision++;
    }
}
