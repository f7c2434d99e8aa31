namespace Anonymizer.Core.Evaluation.Promotion;

/// <summary>What one person decided on proposals of which a training set was made.</summary>
/// <param name="Source">The person.</param>
/// <param name="Accepted">Proposals accepted.</param>
/// <param name="Rejected">Proposals rejected.</param>
public sealed record SourceTally(Guid Source, int Accepted, int Rejected)
{
    public int Decided => Accepted + Rejected;

    /// <summary>Of all decided; 0 of nothing.</summary>
    public double RejectedShare => Ratio.Of(Rejected, Decided);
}

/// <summary>Finds people whose decisions would teach the model to leave names visible: they reject nearly everything.</summary>
/// <remarks>A wrong model is rejected by all, so a person is suspected only where the others, if there are any, reject far less.</remarks>
public static class SuspiciousSources
{
    private const int FewestDecisions = 15;
    private const double MostRejected = 0.7;
    private const double FarLess = 0.5;

    public static IReadOnlyList<SourceTally> Find(IReadOnlyCollection<SourceTally> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);

        return [.. sources.Where(source => source.Decided >= FewestDecisions && source.RejectedShare >= MostRejected && IsFarFromOthers(source, sources)).OrderByDescending(source => source.RejectedShare)];
    }

    private static bool IsFarFromOthers(SourceTally source, IEnumerable<SourceTally> sources)
    {
        var others = sources.Where(other => other.Source != source.Source).ToList();
        var decided = others.Sum(other => other.Decided);

        return decided < FewestDecisions || Ratio.Of(others.Sum(other => other.Rejected), decided) <= source.RejectedShare * FarLess;
    }
}
