namespace Anonymizer.Web.AsCode;

/// <summary>Something that a file asks for and that is not so.</summary>
/// <param name="Kind">court, policy, use, retention, user or schedule.</param>
/// <param name="Name">Of the court, policy, user or schedule.</param>
/// <param name="Before">What is; empty where it is not there.</param>
/// <param name="After">What is asked for.</param>
public sealed record ConfigurationChange(string Kind, string Name, string Before, string After)
{
    public override string ToString() => $"ConfigurationChange({Kind})";
}

/// <summary>What was changed, or would be.</summary>
/// <param name="Changes">Nothing where all is as the file says.</param>
/// <param name="OneTimePasswords">For each new user the password of their first sign-in, told once.</param>
public sealed record AppliedConfiguration(IReadOnlyList<ConfigurationChange> Changes, IReadOnlyDictionary<string, string> OneTimePasswords)
{
    public override string ToString() => $"AppliedConfiguration({Changes.Count})";
}
