using System.ComponentModel.DataAnnotations;

namespace Anonymizer.Web.Review.Work;

/// <summary>How people share the reviews (configuration section "Review").</summary>
public sealed class ReviewOptions
{
    /// <summary>How long a verdict stays with the one who works on it when nothing is done.</summary>
    [Range(1, 24 * 60, ErrorMessage = "Review:HoldMinutes must be from 1 to 1440.")]
    public double HoldMinutes { get; set; } = 15;

    public TimeSpan Hold => TimeSpan.FromMinutes(HoldMinutes);
}
