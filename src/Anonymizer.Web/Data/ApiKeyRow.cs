namespace Anonymizer.Web.Data;

/// <summary>A key by which a program calls the REST interface. The key itself is shown once and kept nowhere.</summary>
public sealed class ApiKeyRow
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The first letters of the key, by which people tell keys apart.</summary>
    public required string Start { get; set; }

    /// <summary>SHA-256 of the key, lower-case hex.</summary>
    public required string Hash { get; set; }

    /// <summary>That of the key before it, which is good for a while after a rotation; null for none.</summary>
    public string? FormerHash { get; set; }

    public DateTimeOffset? FormerUntil { get; set; }

    public required string Role { get; init; }

    /// <summary>What it may be used for, as flags.</summary>
    public required int Operations { get; init; }

    /// <summary>Only for the courts that are listed for it; else for all.</summary>
    public required bool IsLimited { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>When it was last used, to the hour.</summary>
    public DateTimeOffset? UsedAt { get; set; }

    public override string ToString() => $"ApiKeyRow({Id})";
}
