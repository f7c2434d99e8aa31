using Anonymizer.Core.Text;

namespace Anonymizer.Core.Zones;

/// <summary>Finds the zones of a verdict from its headings and the formulas that open an operative part.</summary>
/// <remarks>
/// A heading turns to its zone until the next one. Before the first heading the short lines are the header; what runs on before any
/// heading is unknown, so that a rule for the header never reaches into the reasons of a verdict without headings. A formula
/// ("For these reasons, the Court") opens the operative part only where one can stand: not among the facts of the first half.
/// </remarks>
public static class ZoneFinder
{
    private const int LongestHeaderLine = 200;

    private static readonly IReadOnlyDictionary<int, VerdictZone> NoCorrections = new Dictionary<int, VerdictZone>();

    public static ZoneMap Find(VerdictText text) => Find(text, NoCorrections);

    /// <param name="text">The verdict.</param>
    /// <param name="corrections">Where a person lets a zone start, by the number of the segment; goes before what the structure says.</param>
    public static ZoneMap Find(VerdictText text, IReadOnlyDictionary<int, VerdictZone> corrections)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(corrections);

        var stretches = new List<ZoneStretch>();
        var current = VerdictZone.Header;

        for (var index = 0; index < text.Segments.Count; index++)
        {
            var segment = text.Segments[index];
            var isCorrected = corrections.TryGetValue(index, out var corrected);
            var isMain = IsMain(segment.Kind);
            current = isMain ? isCorrected ? corrected : Next(text, segment, current) : current;
            var zone = isMain ? current : isCorrected ? corrected : Beside(segment.Kind);

            if (stretches.Count == 0 || stretches[^1].Zone != zone || isCorrected)
            {
                Close(stretches, segment.Start);
                stretches.Add(new ZoneStretch(index, segment.Start, text.Length + 1, zone, isCorrected));
            }
        }

        return new ZoneMap(stretches);
    }

    private static void Close(List<ZoneStretch> stretches, int end)
    {
        if (stretches.Count > 0)
        {
            stretches[^1] = stretches[^1] with { End = end };
        }
    }

    private static bool IsMain(SegmentKind kind) => kind is SegmentKind.Body or SegmentKind.Heading or SegmentKind.TableCell or SegmentKind.TextBox;

    private static VerdictZone Beside(SegmentKind kind) => kind is SegmentKind.Header or SegmentKind.Footer ? VerdictZone.Header : VerdictZone.Unknown;

    private static VerdictZone Next(VerdictText text, TextSegment segment, VerdictZone current)
    {
        var line = text.Value.AsSpan(segment.Start, segment.End - segment.Start).Trim();

        if (line.IsEmpty)
        {
            return current;
        }

        if (ZoneCues.OfHeading(line, segment.Kind == SegmentKind.Heading) is { } zone)
        {
            return zone;
        }

        var isLate = segment.Start > text.Length / 2;

        if ((current != VerdictZone.Facts || isLate) && ZoneCues.OpensOperative(line))
        {
            return VerdictZone.Operative;
        }

        return current == VerdictZone.Header && line.Length > LongestHeaderLine ? VerdictZone.Unknown : current;
    }
}
