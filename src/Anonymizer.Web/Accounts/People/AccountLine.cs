using Anonymizer.Web.Platform.Access;

namespace Anonymizer.Web.Accounts.People;

/// <summary>An account as the administrator sees it.</summary>
/// <param name="Grants">Its roles, and where it has them: in all courts first.</param>
public sealed record AccountLine(Guid Id, string Email, IReadOnlyList<Grant> Grants)
{
    public bool IsLocked { get; init; }

    public bool HasSecondFactor { get; init; }

    public bool HasOneTimePassword { get; init; }

    /// <summary>Signs in elsewhere: has no password here.</summary>
    public bool IsFromDirectory { get; init; }

    public override string ToString() => $"AccountLine({Id})";
}
