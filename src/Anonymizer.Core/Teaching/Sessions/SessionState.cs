using System.Text.Json.Serialization;

namespace Anonymizer.Core.Teaching.Sessions;

/// <summary>Where a teaching session stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SessionState>))]
public enum SessionState
{
    /// <summary>Its verdicts are reviewed.</summary>
    [JsonStringEnumMemberName("open")]
    Open,

    /// <summary>A model of its own is being made.</summary>
    [JsonStringEnumMemberName("training")]
    Training,

    /// <summary>It was decided what becomes of it.</summary>
    [JsonStringEnumMemberName("ended")]
    Ended,
}

/// <summary>What can happen to a teaching session.</summary>
public enum SessionStep
{
    Train,

    /// <summary>The training is over, well or not.</summary>
    Return,

    End,
}

/// <summary>The one table of a session's states.</summary>
public static class SessionFlow
{
    /// <exception cref="DomainException">session.training, session.ended, session.state.</exception>
    public static SessionState After(this SessionState state, SessionStep step) => (state, step) switch
    {
        (SessionState.Open, SessionStep.Train) => SessionState.Training,
        (SessionState.Training, SessionStep.Return) => SessionState.Open,
        (SessionState.Open, SessionStep.End) => SessionState.Ended,
        (SessionState.Ended, _) => throw new DomainException("session.ended", "This session has ended: open a new one."),
        (SessionState.Training, _) => throw new DomainException("session.training", "The session's model is being trained. Wait until it is done, or cancel the training."),
        _ => throw new DomainException("session.state", $"The step {step} is not possible while the session is {state}."),
    };
}
