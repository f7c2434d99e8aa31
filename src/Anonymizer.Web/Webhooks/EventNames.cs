using Anonymizer.Web.Data;

namespace Anonymizer.Web.Webhooks;

/// <summary>What the events are called outside. Receivers know them: never change one.</summary>
internal static class EventNames
{
    public static string Of(WebhookEvent happened) => happened switch
    {
        WebhookEvent.VerdictDetected => "verdict.detected",
        WebhookEvent.ReviewFinished => "verdict.review-finished",
        WebhookEvent.SentBack => "verdict.sent-back",
        WebhookEvent.Released => "verdict.released",
        WebhookEvent.Failed => "verdict.failed",
        WebhookEvent.ModelPromoted => "model.promoted",
        WebhookEvent.RectificationReported => "verdict.rectification-reported",
        WebhookEvent.Rectified => "verdict.rectified",
        WebhookEvent.RectificationDismissed => "verdict.rectification-dismissed",
        _ => throw new ArgumentOutOfRangeException(nameof(happened)),
    };
}
