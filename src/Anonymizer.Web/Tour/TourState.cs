namespace Anonymizer.Web.Tour;

/// <summary>How far an account has come in the tour.</summary>
public enum TourStage
{
    /// <summary>A new account: it may take the tour or leave it.</summary>
    Offered,

    Running,

    Left,

    Done,
}

/// <summary>The stage, and the sample verdict of a tour that runs.</summary>
public sealed record TourState(TourStage Stage, Guid? VerdictId = null)
{
    /// <summary>As it is stored; nothing stored is a new account.</summary>
    internal static TourState Of(string? stored) => stored?.Split(' ') switch
    {
        [var stage] when Enum.TryParse<TourStage>(stage, out var known) => new TourState(known),
        [var stage, var id] when Enum.TryParse<TourStage>(stage, out var known) && Guid.TryParse(id, out var verdict) => new TourState(known, verdict),
        _ => new TourState(TourStage.Offered),
    };

    internal string ToStored() => VerdictId is { } id ? $"{Stage} {id}" : Stage.ToString();
}
