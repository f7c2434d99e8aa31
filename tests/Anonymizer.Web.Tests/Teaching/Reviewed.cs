using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;
using Anonymizer.Web.Tests.Support;

namespace Anonymizer.Web.Tests.Teaching;

/// <summary>Completes reviews that left corrections, as people do.</summary>
internal static class Reviewed
{
    public const string First = "Aldous Quillfeather lives in Marrowby.";

    /// <summary>"lives" is added, Marrowby rejected, Aldous Quillfeather accepted.</summary>
    public static async Task CorrectAsync(this Door door, ReviewFile file, Actor? actor = null)
    {
        var by = actor ?? People.Trainer;
        await door.AskAsync(new AddAnnotation(file.VerdictId, [Occurrences.Of("lives", file.Review.Text)[0]], EntityType.Miscellaneous), by);
        await door.AskAsync(new DecideSuggestion(file.VerdictId, IdOf(file, "Marrowby"), Decision.Rejected), by);
        await door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: true), by);
    }

    public static int IdOf(ReviewFile file, string words) => file.Review.Suggestions.First(one => file.Review.Text.At(one.Mention.Span) == words).Id;
}
