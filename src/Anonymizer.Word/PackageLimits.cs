using Anonymizer.Core;

namespace Anonymizer.Word;

/// <summary>How large, how full and how deep a file may be. What is beyond is refused before it is unpacked or parsed.</summary>
/// <remarks>The defaults are far above any real judgment: 500 pages are some 400,000 elements, real nesting stays under 60 levels.</remarks>
public sealed record PackageLimits
{
    /// <summary>Deepest nesting that code which walks trees by recursion is safe with.</summary>
    public const int SafeDepth = 256;

    public static PackageLimits Default { get; } = new();

    /// <summary>Largest file in bytes.</summary>
    public int FileBytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>Largest number of parts.</summary>
    public int Parts { get; init; } = 1000;

    /// <summary>Largest sum of unpacked parts in bytes.</summary>
    public long UnpackedBytes { get; init; } = 300L * 1024 * 1024;

    /// <summary>Largest ratio of unpacked to packed size, for files above <see cref="RatioFromBytes"/>.</summary>
    public int Ratio { get; init; } = 100;

    /// <summary>Unpacked bytes from which the ratio counts.</summary>
    public long RatioFromBytes { get; init; } = 10L * 1024 * 1024;

    /// <summary>Deepest nesting of elements; at most <see cref="SafeDepth"/>.</summary>
    public int Depth { get; init; } = SafeDepth;

    /// <summary>Largest number of elements in the whole file.</summary>
    public int Elements { get; init; } = 2_000_000;

    /// <summary>Returns itself if every limit makes sense.</summary>
    /// <exception cref="DomainException">usage.limits: a limit is no positive number, or deeper nesting is asked for than is safe.</exception>
    public PackageLimits Valid()
    {
        var least = new[] { FileBytes, Parts, UnpackedBytes, Ratio, RatioFromBytes, Depth, Elements }.Min();

        return least > 0 && Depth <= SafeDepth
            ? this
            : throw new DomainException("usage.limits", $"A limit of Word files is not allowed: each must be above 0, and depth at most {SafeDepth}.");
    }
}
