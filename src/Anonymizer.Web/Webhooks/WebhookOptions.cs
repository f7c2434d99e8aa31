using System.ComponentModel.DataAnnotations;

namespace Anonymizer.Web.Webhooks;

/// <summary>Webhooks (configuration section "Webhooks").</summary>
public sealed class WebhookOptions
{
    /// <summary>May a webhook be inside the house: a private, local or otherwise special address, and by plain http?</summary>
    public bool AllowPrivate { get; set; }

    /// <summary>Seconds that a receiver may take to answer.</summary>
    [Range(1, 60, ErrorMessage = "Webhooks:TimeoutSeconds must be from 1 to 60.")]
    public int TimeoutSeconds { get; set; } = 10;

    /// <summary>Seconds between two looks for what is due.</summary>
    [Range(1, 3_600, ErrorMessage = "Webhooks:SweepSeconds must be from 1 to 3600.")]
    public int SweepSeconds { get; set; } = 10;
}
