using Anonymizer.Web.Verdicts;

namespace Anonymizer.Web.Cluster;

/// <summary>Something happened to a verdict on one of the nodes.</summary>
/// <param name="Kind">What.</param>
/// <param name="VerdictId">To which.</param>
/// <param name="Stage">Where its detection stands; null where it is not under way.</param>
internal sealed record News(NewsKind Kind, Guid VerdictId, VerdictStage? Stage = null)
{
    private const char Between = ' ';

    public string Write() => string.Join(Between, Kind, VerdictId.ToString("N"), Stage);

    /// <summary>Null for what another version of the program wrote.</summary>
    public static News? Read(string text) =>
        text.Split(Between) is [var kind, var id, var stage] && Enum.TryParse<NewsKind>(kind, out var known) && Guid.TryParse(id, out var verdict)
            ? new News(known, verdict, Enum.TryParse<VerdictStage>(stage, out var entered) ? entered : null)
            : null;
}

/// <summary>What happened.</summary>
internal enum NewsKind
{
    Progress,
    Changed,
    Decided,
}
