namespace Anonymizer.Web.Data;

/// <summary>A message on its way to a webhook. It holds ids and states, no name.</summary>
public sealed class DeliveryRow
{
    public required Guid Id { get; init; }

    public required Guid WebhookId { get; init; }

    public required WebhookEvent Event { get; init; }

    /// <summary>The JSON that is sent, as it is signed.</summary>
    public required string Body { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>From when its day of attempts counts: when it was made, or sent again.</summary>
    public required DateTimeOffset Begun { get; set; }

    public int Attempts { get; set; }

    /// <summary>When it is due; null when it arrived or was given up.</summary>
    public DateTimeOffset? NextAt { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    /// <summary>What the receiver answered last (an HTTP status), or 0 where there was no answer.</summary>
    public int LastStatus { get; set; }

    /// <summary>Why there was no good answer: "refused-address", "timeout", "connection", "status"; null for none.</summary>
    public string? LastProblem { get; set; }

    /// <summary>It was given up.</summary>
    public bool IsDead => NextAt is null && DeliveredAt is null;

    public override string ToString() => $"DeliveryRow({Id})";
}
