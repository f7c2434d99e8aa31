namespace Anonymizer.Web.Data;

/// <summary>What a webhook is told of. Numbers are stored: never change one.</summary>
[Flags]
public enum WebhookEvent
{
    None = 0,

    /// <summary>A verdict was read, and mentions are proposed.</summary>
    VerdictDetected = 1,

    /// <summary>Its review is complete.</summary>
    ReviewFinished = 2,

    /// <summary>A review that was complete was opened again.</summary>
    SentBack = 4,

    /// <summary>A redacted file was released.</summary>
    Released = 8,

    /// <summary>The verdict could not be read or processed.</summary>
    Failed = 16,

    /// <summary>Another model is in use.</summary>
    ModelPromoted = 32,

    /// <summary>Something was reported to be wrong with a released file.</summary>
    RectificationReported = 64,

    /// <summary>A corrected file was released in the place of one that was reported.</summary>
    Rectified = 128,

    /// <summary>Nothing was wrong with a released file that was reported.</summary>
    RectificationDismissed = 256,

    All = VerdictDetected | ReviewFinished | SentBack | Released | Failed | ModelPromoted | RectificationReported | Rectified | RectificationDismissed,
}
