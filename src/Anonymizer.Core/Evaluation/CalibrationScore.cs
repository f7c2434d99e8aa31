using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Evaluation;

/// <summary>Do scores mean what they say? Counts, in cells of the score, that add.</summary>
/// <remarks>
/// Expected calibration error (Naeini et al. 2015) with bins of equal mass: the pairs of score and truth, ordered by score, are cut
/// into 15 bins of the same number; the error is the mean over the bins, weighed by their numbers, of |mean score − mean truth|. The truth of
/// a masked mention is the share of annotators who mask a word of it, the mean over its words; that of a kept one is the rest to 1.
/// Scores are kept to three decimals; what a bin's border cuts is shared out.
/// </remarks>
public sealed class CalibrationScore
{
    private const int CellCount = 1000;
    private const int Bins = 15;

    private readonly SortedDictionary<int, Cell> _cells = [];

    public static CalibrationScore None { get; } = new();

    /// <summary>How many mentions were compared.</summary>
    public int Mentions => (int)Math.Round(_cells.Values.Sum(cell => cell.Count));

    /// <summary>The expected calibration error; 0 of nothing.</summary>
    public double Error => InBins().Sum(bin => Math.Abs(bin.Score - bin.Truth)) / Math.Max(1, Mentions);

    /// <summary>The scores of one verdict's mentions; none where the gold has no masks.</summary>
    public static CalibrationScore Of(GoldVerdict gold, IEnumerable<Mention> predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);

        return Of(
            from mention in predicted
            let masked = MaskShare.Of(gold, mention.Span)
            where masked is not null
            select (mention.Score, mention.Need == Need.NoMask ? 1 - masked.Value : masked.Value));
    }

    /// <summary>Any scores and what they should have been, both from 0 to 1.</summary>
    public static CalibrationScore Of(IEnumerable<(double Score, double Truth)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);

        var sum = new CalibrationScore();

        foreach (var (score, truth) in pairs)
        {
            sum.Add((int)(Math.Clamp(score, 0, 1) * CellCount), new Cell(1, score, truth));
        }

        return sum;
    }

    public static CalibrationScore operator +(CalibrationScore left, CalibrationScore right) => Add(left, right);

    public static CalibrationScore Add(CalibrationScore left, CalibrationScore right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);

        var sum = new CalibrationScore();

        foreach (var (place, cell) in left._cells.Concat(right._cells))
        {
            sum.Add(place, cell);
        }

        return sum;
    }

    private void Add(int place, Cell cell) => _cells[place] = _cells.TryGetValue(place, out var there) ? there.With(cell) : cell;

    private IEnumerable<Cell> InBins()
    {
        var size = _cells.Values.Sum(cell => cell.Count) / Bins;
        var bin = new Cell(0, 0, 0);

        foreach (var cell in _cells.Values)
        {
            for (var rest = cell; rest.Count > 0;)
            {
                var part = rest.Share(Math.Min(1, (size - bin.Count) / rest.Count));
                bin = bin.With(part);
                rest = rest.Without(part);

                if (bin.Count >= size - 1e-9)
                {
                    yield return bin;
                    bin = new Cell(0, 0, 0);
                }
            }
        }

        yield return bin;
    }

    /// <summary>Sums over the mentions of about one score.</summary>
    private readonly record struct Cell(double Count, double Score, double Truth)
    {
        public Cell With(Cell other) => new(Count + other.Count, Score + other.Score, Truth + other.Truth);

        public Cell Share(double share) => new(Count * share, Score * share, Truth * share);

        /// <summary>What floating point leaves of nothing is nothing.</summary>
        public Cell Without(Cell other) => Count - other.Count < 1e-9 ? new Cell(0, 0, 0) : new Cell(Count - other.Count, Score - other.Score, Truth - other.Truth);
    }
}
