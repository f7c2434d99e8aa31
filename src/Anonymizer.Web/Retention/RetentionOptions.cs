using System.ComponentModel.DataAnnotations;

namespace Anonymizer.Web.Retention;

/// <summary>When what may not be kept any longer is deleted (configuration section "Retention").</summary>
public sealed class RetentionOptions
{
    /// <summary>The hour of the day at which the daily run begins, by the server's clock.</summary>
    [Range(0, 23, ErrorMessage = "Retention:Hour must be from 0 to 23.")]
    public int Hour { get; set; } = 3;
}
