namespace Anonymizer.Web.Accounts.People;

/// <summary>An account as the administrator sees it.</summary>
/// <param name="Courts">The courts that it works for; null for all.</param>
public sealed record AccountLine(Guid Id, string Email, IReadOnlyList<string> Roles, IReadOnlyList<Guid>? Courts)
{
    public bool IsLocked { get; init; }

    public bool HasSecondFactor { get; init; }

    public bool HasOneTimePassword { get; init; }

    /// <summary>Signs in elsewhere: has no password here.</summary>
    public bool IsFromDirectory { get; init; }

    public override string ToString() => $"AccountLine({Id})";
}
