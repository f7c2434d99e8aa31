using Anonymizer.Web.Platform.Access;

namespace Anonymizer.Web.Accounts.Keys;

/// <summary>A key as the administrator sees it.</summary>
/// <param name="Start">Its first letters.</param>
/// <param name="Courts">The courts that it works for; null for all.</param>
public sealed record ApiKeyLine(Guid Id, string Name, string Start, string Role, Operation Operations, IReadOnlyList<Guid>? Courts, DateTimeOffset At)
{
    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    /// <summary>Until when the key before it still works, after a rotation.</summary>
    public DateTimeOffset? FormerUntil { get; init; }

    public override string ToString() => $"ApiKeyLine({Id})";
}

/// <summary>A key that was just made: the only time that it is shown.</summary>
public sealed record NewApiKey(Guid Id, string Key)
{
    public override string ToString() => $"NewApiKey({Id})";
}
