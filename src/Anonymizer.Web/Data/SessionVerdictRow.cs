namespace Anonymizer.Web.Data;

/// <summary>A verdict of a teaching session.</summary>
public sealed class SessionVerdictRow
{
    public required Guid SessionId { get; init; }

    public required Guid VerdictId { get; init; }

    /// <summary>From 1, in the session's order.</summary>
    public required int Position { get; init; }

    /// <summary>1 while the session is open, else null: a unique index lets a verdict be in one open session only.</summary>
    public int? Slot { get; set; } = 1;

    /// <summary>The session's model learned it: it can prove nothing of that model.</summary>
    public bool IsTaught { get; set; }

    /// <summary>What the model in use proposed before the session's model did, as JSON; null where it did not propose anew. Holds no text.</summary>
    public string? Before { get; private set; }

    /// <summary>Whose proposals those were.</summary>
    public string? BeforeVersion { get; private set; }

    /// <summary>The session's model whose proposals it carries, or null.</summary>
    public string? ProposedBy { get; private set; }

    /// <summary>The session's model proposes anew; what the model in use proposed first is kept.</summary>
    public void Propose(string version, string before, string? beforeVersion)
    {
        if (ProposedBy is null)
        {
            (Before, BeforeVersion) = (before, beforeVersion);
        }

        ProposedBy = version;
    }

    /// <summary>The model in use proposes again.</summary>
    public void Leave() => ProposedBy = null;
}
