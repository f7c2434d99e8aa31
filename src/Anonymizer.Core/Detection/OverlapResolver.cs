namespace Anonymizer.Core.Detection;

/// <summary>Turns the overlapping candidates of all recognizers into disjoint mentions.</summary>
/// <remarks>
/// A missed name costs more than a masked word: candidates that overlap become one mention
/// over their union, so no recognizer's find is ever uncovered. The strongest names the type; the need is the
/// strongest of all. What a list, the case's metadata or a person says of a span stands over all finds inside it,
/// so that an allow list can free a word and a deny list can hide a judge.
/// </remarks>
public static class OverlapResolver
{
    public static IReadOnlyList<Mention> Resolve(IEnumerable<Mention> candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);

        var mentions = new List<Mention>();
        var cluster = new List<Mention>();
        var end = 0;

        foreach (var candidate in candidates.OrderBy(candidate => candidate.Span))
        {
            if (cluster.Count > 0 && candidate.Span.Start >= end)
            {
                mentions.Add(Merge(cluster));
                cluster = [];
            }

            cluster.Add(candidate);
            end = Math.Max(end, candidate.Span.End);
        }

        return cluster.Count > 0 ? [.. mentions, Merge(cluster)] : mentions;
    }

    private static Mention Merge(List<Mention> cluster)
    {
        if (cluster is [var only])
        {
            return only;
        }

        var heard = cluster.Where(candidate => candidate.IsExplicit || !cluster.Any(other => other.IsExplicit && other.Span.Contains(candidate.Span))).ToList();
        var union = cluster.Select(candidate => candidate.Span).Aggregate((one, other) => one.Union(other));
        var strongest = heard.MaxBy(candidate => (candidate.IsExplicit, candidate.Score, candidate.Need))!;

        return strongest with
        {
            Span = union,
            Stated = strongest.IsExplicit && strongest.Span != union ? strongest.Span : null,
            Need = IsLawReport(strongest) ? Need.NoMask : heard.Max(candidate => candidate.Need),
            MaskProbability = heard.Max(candidate => candidate.MaskProbability),
            Kind = strongest.Kind ?? cluster.Find(candidate => candidate.Kind is not null && candidate.Type == strongest.Type)?.Kind,
            Role = strongest.IsExplicit ? strongest.Role : RoleOf(strongest, heard),
        };
    }

    /// <summary>A pattern knows a law report better than a model that takes it for a case number.</summary>
    private static bool IsLawReport(Mention mention) => mention is { Kind: "CITATION", Need: Need.NoMask };

    private static EntityRole RoleOf(Mention strongest, IEnumerable<Mention> heard) =>
        strongest.Role != EntityRole.None ? strongest.Role
            : heard.Where(candidate => candidate.Role != EntityRole.None).MaxBy(candidate => candidate.Score)?.Role ?? EntityRole.None;
}
