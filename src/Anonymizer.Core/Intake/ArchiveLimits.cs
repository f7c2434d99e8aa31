namespace Anonymizer.Core.Intake;

/// <summary>How much a zip of verdicts may hold.</summary>
/// <param name="Entries">At most so many entries, folders too.</param>
/// <param name="FileBytes">The largest file in it, unpacked.</param>
/// <param name="TotalBytes">All files together, unpacked.</param>
/// <param name="Ratio">At most so many times the packed size; small files are not asked.</param>
public sealed record ArchiveLimits(int Entries, long FileBytes, long TotalBytes, int Ratio)
{
    /// <summary>Below this size a high ratio is ordinary: a short text of blanks packs a thousandfold.</summary>
    internal const long RatioFrom = 1024 * 1024;

    private const long Megabyte = 1024 * 1024;

    public static ArchiveLimits Default { get; } = new(2_000, 50 * Megabyte, 2_000 * Megabyte, 100);
}
