namespace Anonymizer.Core.Intake;

/// <summary>What is done with one entry of a zip.</summary>
/// <param name="Index">Its place in the zip's directory, from 0.</param>
/// <param name="Name">The file's name, without folders.</param>
/// <param name="Refusal">Why it is not taken and what to do, or null: it is taken.</param>
public sealed record PlannedEntry(int Index, string Name, ArchiveRefusal? Refusal)
{
    public override string ToString() => $"PlannedEntry({Index}, {Refusal})";
}

/// <summary>Why a single file of a zip is left out.</summary>
public enum ArchiveRefusal
{
    /// <summary>It is a zip itself.</summary>
    Nested,

    /// <summary>Not a kind of file that is read.</summary>
    UnknownKind,

    TooLarge,

    Empty,
}

/// <summary>Looks at the directory of a zip before anything is unpacked: refuses what could harm, and says of each file whether it is taken.</summary>
public static class ArchivePlan
{
    private static readonly string[] Packed = [".zip", ".7z", ".rar", ".gz", ".tar", ".tgz", ".bz2", ".xz", ".cab", ".jar"];

    /// <param name="entries">The directory of the zip.</param>
    /// <param name="limits">How much it may hold.</param>
    /// <param name="isKnown">Is this name's kind of file read?</param>
    /// <returns>The files, in their order; folders and the litter of file managers are left out silently.</returns>
    /// <exception cref="DomainException">archive.too-many, archive.too-large, archive.bomb, archive.path, archive.encrypted: the whole zip is refused, for nobody makes such a one by accident.</exception>
    public static IReadOnlyList<PlannedEntry> Of(IReadOnlyList<ArchiveEntry> entries, ArchiveLimits limits, Func<string, bool> isKnown)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(isKnown);

        Check(entries, limits);

        return [.. entries.Index()
            .Where(entry => !IsFolder(entry.Item.Path) && !IsLitter(entry.Item.Path))
            .Select(entry => new PlannedEntry(entry.Index, NameOf(entry.Item.Path), RefusalOf(entry.Item, limits, isKnown)))];
    }

    /// <summary>The name without folders, whichever slash the zip was written with.</summary>
    public static string NameOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);

        return path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
    }

    private static void Check(IReadOnlyList<ArchiveEntry> entries, ArchiveLimits limits)
    {
        if (entries.Count > limits.Entries)
        {
            throw new DomainException("archive.too-many", $"The zip holds {entries.Count} entries; at most {limits.Entries} are taken at once. Split it.");
        }

        if (entries.Any(entry => LeadsOut(entry.Path)))
        {
            throw new DomainException("archive.path", "A file in the zip names a folder outside of it. Such a zip is not opened: pack the verdicts anew.");
        }

        if (entries.Any(entry => entry.IsEncrypted))
        {
            throw new DomainException("archive.encrypted", "The zip needs a password. Unpack it and send the files, or pack them without one.");
        }

        if (entries.Any(entry => entry.Size >= ArchiveLimits.RatioFrom && entry.Size / Math.Max(1, entry.PackedSize) >= limits.Ratio))
        {
            throw new DomainException("archive.bomb", "A file in the zip grows a hundredfold when unpacked. Such a zip is not opened: unpack it and send the files.");
        }

        // Added up without overflow: a directory may announce any size.
        if (entries.Aggregate(0L, (sum, entry) => entry.Size < 0 || sum > limits.TotalBytes ? long.MaxValue / 2 : sum + Math.Min(entry.Size, limits.TotalBytes + 1)) > limits.TotalBytes)
        {
            throw new DomainException("archive.too-large", $"The files in the zip are larger than {limits.TotalBytes / 1024 / 1024} MB together. Split it.");
        }
    }

    private static ArchiveRefusal? RefusalOf(ArchiveEntry entry, ArchiveLimits limits, Func<string, bool> isKnown) => entry switch
    {
        _ when Packed.Contains(Ending(entry.Path), StringComparer.OrdinalIgnoreCase) => ArchiveRefusal.Nested,
        _ when !isKnown(NameOf(entry.Path)) => ArchiveRefusal.UnknownKind,
        { Size: 0 } => ArchiveRefusal.Empty,
        _ when entry.Size > limits.FileBytes => ArchiveRefusal.TooLarge,
        _ => null,
    };

    private static bool LeadsOut(string path) =>
        path.StartsWith('/') || path.StartsWith('\\') || (path.Length > 1 && path[1] == ':') || path.Contains('\0', StringComparison.Ordinal)
        || path.Split('/', '\\').Contains("..");

    private static bool IsFolder(string path) => path.EndsWith('/') || path.EndsWith('\\');

    /// <summary>What macOS, Windows and Word leave beside files: never meant to be sent.</summary>
    private static bool IsLitter(string path) =>
        path.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || NameOf(path) is var name && (name.StartsWith("._", StringComparison.Ordinal) || name.StartsWith("~$", StringComparison.Ordinal)
            || name is ".DS_Store" or "Thumbs.db" or "desktop.ini");

    private static string Ending(string path) => NameOf(path) is var name && name.LastIndexOf('.') is >= 0 and var dot ? name[dot..] : "";
}
