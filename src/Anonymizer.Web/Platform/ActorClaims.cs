namespace Anonymizer.Web.Platform;

/// <summary>What a sign-in says beside name and role.</summary>
public static class ActorClaims
{
    /// <summary>There where the roles of the sign-in are for single courts only.</summary>
    public const string Limited = "limited";

    /// <summary>One of these courts, by its id.</summary>
    public const string Court = "court";

    /// <summary>A further role in one court: the court's id and the role.</summary>
    public const string CourtRole = "court-role";

    /// <summary>The operations that a key may be used for.</summary>
    public const string Operations = "operations";
}
