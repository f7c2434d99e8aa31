namespace Anonymizer.Web.Data;

/// <summary>An address that is told what happens.</summary>
public sealed class WebhookRow
{
    public required Guid Id { get; init; }

    public required string Url { get; init; }

    /// <summary>By which messages are signed, encrypted.</summary>
    public required byte[] Secret { get; init; }

    public required WebhookEvent Events { get; init; }

    /// <summary>Only of this court's verdicts; null for all.</summary>
    public Guid? CourtId { get; init; }

    public bool IsPaused { get; set; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    public override string ToString() => $"WebhookRow({Id})";
}
