using Anonymizer.Core.Text;

namespace Anonymizer.Core.Zones;

/// <summary>Which zone each place of a verdict lies in.</summary>
public sealed class ZoneMap
{
    private readonly int[] starts;

    /// <param name="stretches">In text order, disjoint.</param>
    public ZoneMap(IReadOnlyList<ZoneStretch> stretches)
    {
        ArgumentNullException.ThrowIfNull(stretches);

        Stretches = stretches;
        starts = [.. stretches.Select(stretch => stretch.Start)];
    }

    /// <summary>No place is known.</summary>
    public static ZoneMap Unknown { get; } = new([]);

    /// <summary>In text order; neighbours differ in their zone, or a person set the second one.</summary>
    public IReadOnlyList<ZoneStretch> Stretches { get; }

    /// <param name="offset">UTF-16 units from the start of the text.</param>
    public VerdictZone At(int offset) => StretchAt(offset)?.Zone ?? VerdictZone.Unknown;

    public VerdictZone Of(TextSpan span) => At(span.Start);

    /// <summary>The stretch that holds the place, or null.</summary>
    public ZoneStretch? StretchAt(int offset)
    {
        var found = Array.BinarySearch(starts, offset);
        var index = found >= 0 ? found : ~found - 1;

        return index >= 0 && offset < Stretches[index].End ? Stretches[index] : null;
    }
}

/// <summary>Neighbouring paragraphs of one zone.</summary>
/// <param name="Segment">The number of the first segment.</param>
/// <param name="Start">Where that segment starts in the text.</param>
/// <param name="End">Where the next stretch starts, or one past the text's end.</param>
/// <param name="Zone">The zone.</param>
/// <param name="IsCorrected">A person said that the zone starts here.</param>
public sealed record ZoneStretch(int Segment, int Start, int End, VerdictZone Zone, bool IsCorrected);
