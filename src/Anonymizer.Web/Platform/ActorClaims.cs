namespace Anonymizer.Web.Platform;

/// <summary>What a sign-in says beside name and role.</summary>
public static class ActorClaims
{
    /// <summary>There where the sign-in is for single courts only.</summary>
    public const string Limited = "limited";

    /// <summary>One of these courts, by its id.</summary>
    public const string Court = "court";

    /// <summary>The operations that a key may be used for.</summary>
    public const string Operations = "operations";
}
