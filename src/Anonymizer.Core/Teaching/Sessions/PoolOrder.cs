namespace Anonymizer.Core.Teaching.Sessions;

/// <summary>A verdict that a session may take.</summary>
/// <param name="Id">The verdict's.</param>
/// <param name="Uncertainty">How little the model knows of it, see <see cref="VerdictUncertainty"/>.</param>
/// <param name="Profile">What it is about; needed for diversity alone.</param>
public sealed record PoolVerdict(Guid Id, double Uncertainty, VerdictProfile? Profile = null);

/// <summary>Chooses a session's verdicts from a pool, and their order. The same pool, order and seed give the same verdicts.</summary>
/// <remarks>
/// Uncertainty: Lewis and Gale 1994. Diversity: farthest first (Gonzalez 1985; as active learning Sener and Savarese 2018): the next one is
/// the verdict whose nearest among those taught and chosen is farthest. Where nothing was taught yet the first is the one nearest to all.
/// </remarks>
public static class PoolOrder
{
    /// <param name="order">By what.</param>
    /// <param name="pool">Each verdict once; in whatever order.</param>
    /// <param name="taught">What was taught before; for diversity.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="seed">Of the lot.</param>
    /// <returns>The chosen ones, first to last.</returns>
    public static IReadOnlyList<Guid> Choose(SessionOrder order, IReadOnlyCollection<PoolVerdict> pool, IReadOnlyCollection<VerdictProfile> taught, int count, int seed)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(taught);

        var verdicts = pool.OrderBy(verdict => verdict.Id).ToArray();

        return order switch
        {
            SessionOrder.Uncertainty => [.. verdicts.OrderByDescending(verdict => verdict.Uncertainty).Take(count).Select(verdict => verdict.Id)],
            SessionOrder.Diversity => Farthest(verdicts, taught, Math.Min(count, verdicts.Length)),
            _ => ByLot(verdicts, count, seed),
        };
    }

    private static List<Guid> ByLot(PoolVerdict[] verdicts, int count, int seed)
    {
        new Random(seed).Shuffle(verdicts);

        return [.. verdicts.Take(count).Select(verdict => verdict.Id)];
    }

    private static List<Guid> Farthest(PoolVerdict[] verdicts, IReadOnlyCollection<VerdictProfile> taught, int count)
    {
        var profiles = verdicts.Select(verdict => verdict.Profile ?? throw new ArgumentException("Diversity needs profiles.", nameof(verdicts))).ToList();
        var space = new ProfileSpace([.. profiles, .. taught]);
        var points = profiles.ConvertAll(space.Place);
        var known = taught.Select(space.Place).ToList();
        var chosen = new List<int>();

        if (count == 0)
        {
            return [];
        }

        if (known.Count == 0)
        {
            chosen.Add(Best(points.ConvertAll(point => -points.Average(point.DistanceTo))));
            known.Add(points[chosen[0]]);
        }

        var nearest = points.ConvertAll(point => known.Min(point.DistanceTo));
        chosen.ForEach(Take);

        while (chosen.Count < count)
        {
            chosen.Add(Best(nearest));
            Take(chosen[^1]);
        }

        return chosen.ConvertAll(index => verdicts[index].Id);

        void Take(int taken)
        {
            for (var index = 0; index < nearest.Count; index++)
            {
                nearest[index] = index == taken ? double.NegativeInfinity : Math.Min(nearest[index], points[index].DistanceTo(points[taken]));
            }
        }
    }

    private static int Best(List<double> values) => values.IndexOf(values.Max());
}
