using Anonymizer.Core.Verdicts;

namespace Anonymizer.Web.Verdicts;

/// <summary>Where a program goes on with a verdict in its state.</summary>
internal static class VerdictLinks
{
    /// <param name="verdict">The verdict.</param>
    /// <param name="isWithdrawn">Its newest release is not handed out: it has no file to fetch.</param>
    public static IReadOnlyDictionary<string, string> Of(Verdict verdict, bool isWithdrawn)
    {
        var root = $"/api/v1/verdicts/{verdict.Id}";
        var links = new Dictionary<string, string> { ["verdict"] = root };

        if (verdict.State is VerdictState.Detected or VerdictState.InReview or VerdictState.Reviewed or VerdictState.Released)
        {
            (links["review"], links["mentions"], links["decisions"], links["releases"]) = ($"{root}/review", $"{root}/mentions", $"{root}/decisions", $"{root}/releases");
        }

        if (verdict.State == VerdictState.Failed)
        {
            links["retry"] = $"{root}/retry";
        }

        if (verdict.ReleaseNumber > 0)
        {
            links["redactions"] = $"{root}/releases/{verdict.ReleaseNumber}/redactions.csv";
        }

        if (verdict.ReleaseNumber > 0 && !isWithdrawn)
        {
            links["file"] = $"{root}/releases/latest/file";
        }

        return links;
    }
}
