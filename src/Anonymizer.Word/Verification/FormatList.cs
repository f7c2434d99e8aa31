using System.Collections.Frozen;

namespace Anonymizer.Word.Verification;

/// <summary>The fixed words of the file format. Each list is exact: what is not in it word for word may be a person's.</summary>
internal static class FormatList
{
    /// <summary>Names of elements and attributes (ECMA-376 and Word's extensions), and usual prefixes.</summary>
    public static FrozenSet<string> Names { get; } = Read("names");

    /// <summary>Values that attributes may have by the schema.</summary>
    public static FrozenSet<string> Values { get; } = Read("values");

    /// <summary>Namespaces, kinds of relationships, content types.</summary>
    public static FrozenSet<string> Addresses { get; } = Read("addresses");

    /// <summary>Fonts that come with office programs and operating systems.</summary>
    public static FrozenSet<string> Fonts { get; } = Read("fonts");

    /// <summary>Names of parts; # is a number.</summary>
    public static FrozenSet<string> Parts { get; } = Read("parts");

    private static FrozenSet<string> Read(string name)
    {
        using var reader = new StreamReader(typeof(FormatList).Assembly.GetManifestResourceStream(name)!);

        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
