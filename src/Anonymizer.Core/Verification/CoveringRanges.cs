namespace Anonymizer.Core.Verification;

/// <summary>Half-open ranges, added in the order of their starts: does one of them hold another range whole?</summary>
internal sealed class CoveringRanges
{
    private readonly List<(int Start, int FarthestEnd)> ranges = [];

    public void Add(int start, int end) => ranges.Add((start, ranges.Count == 0 ? end : Math.Max(end, ranges[^1].FarthestEnd)));

    public bool Hold(int start, int end)
    {
        var place = ranges.BinarySearch((start, int.MaxValue));
        var last = (place < 0 ? ~place : place) - 1;

        return last >= 0 && ranges[last].FarthestEnd >= end;
    }
}
