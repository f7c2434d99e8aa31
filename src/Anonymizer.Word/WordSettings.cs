namespace Anonymizer.Word;

/// <summary>What a court decides about the files that it takes in: limits, macros, conversion.</summary>
public sealed record WordSettings
{
    public static WordSettings Default { get; } = new();

    public PackageLimits Limits { get; init; } = PackageLimits.Default;

    public MacroTreatment Macros { get; init; }

    /// <summary>The program soffice, which converts .doc, .odt and .rtf; null to look for it in the path.</summary>
    public string? LibreOffice { get; init; }

    /// <summary>Wall time in seconds for a conversion.</summary>
    public int ConversionSeconds { get; init; } = 90;

    /// <summary>Address space in bytes for a conversion, if the machine has prlimit.</summary>
    public long ConversionBytes { get; init; } = 3L << 30;
}
