using System.Text;
using Anonymizer.Core;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word;

/// <summary>Looks at a file before anything else parses it, and refuses what could harm or cannot be a Word document.</summary>
/// <remarks>
/// A 3.8 kB file of 30,000 nested tables overflows the stack of the Open XML SDK, and no program can catch that. So every
/// part is streamed through first, with limits; only then is a tree built.
/// </remarks>
public static class PackageGuard
{
    /// <summary>Largest vector picture in bytes that is cleaned; a larger one is replaced by a grey field.</summary>
    public const int MaximumVector = 8 * 1024 * 1024;

    /// <summary>A vector picture that is packed more is replaced too.</summary>
    private const int MaximumVectorRatio = 100;

    /// <summary>Checks a file; returns if it may be parsed.</summary>
    /// <exception cref="DomainException">
    /// word.empty, word.too-large, word.not-a-docx, word.encrypted, word.truncated, word.zip-bomb, word.macros,
    /// word.too-deep, word.dtd or word.damaged. The message says what to do.
    /// </exception>
    public static void Check(byte[] file, WordSettings? settings = null) => Open(file, settings);

    internal static Package Open(byte[] file, WordSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        settings ??= WordSettings.Default;
        var limits = settings.Limits;
        CheckKind(file, limits);
        var entries = ZipDirectory.Read(file, limits);
        CheckEntries(file, entries, limits);
        var parts = entries.Where(entry => !entry.IsFolder).ToDictionary(entry => entry.Name, entry => IsNeverRead(entry) ? PackedPart.Unread : new PackedPart(file, entry), StringComparer.OrdinalIgnoreCase);
        CheckParts(parts, limits);
        var package = Package.Of(parts, limits);
        CheckMacros(package, settings.Macros);

        return package;
    }

    private static void CheckKind(byte[] file, PackageLimits limits)
    {
        if (file.Length == 0)
        {
            throw Refusal.Empty();
        }

        if (file.Length > limits.FileBytes)
        {
            throw Refusal.TooLarge($"{file.Length / 1024 / 1024} MB, at most {limits.FileBytes / 1024 / 1024} MB are taken");
        }

        if (file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            throw Holds(file, "EncryptedPackage") ? Refusal.Encrypted()
                : Holds(file, "WordDocument") ? Refusal.Legacy()
                : Refusal.NotADocx("it is an old Office file");
        }

        if (!file.AsSpan().StartsWith("PK"u8))
        {
            throw Refusal.NotADocx("it is not an Office Open XML file");
        }
    }

    private static bool Holds(byte[] file, string streamName) => file.AsSpan().IndexOf(Encoding.Unicode.GetBytes(streamName)) >= 0;

    private static void CheckEntries(byte[] file, IReadOnlyList<ZipEntry> entries, PackageLimits limits)
    {
        if (entries.Any(entry => entry.IsEncrypted))
        {
            throw Refusal.Encrypted();
        }

        if (entries.Sum(entry => entry.PackedSize) > file.Length)
        {
            throw Refusal.ZipBomb("parts overlap");
        }

        var unpacked = entries.Where(entry => !IsNeverRead(entry)).Sum(entry => entry.Size);

        if (unpacked > limits.UnpackedBytes || (unpacked > limits.RatioFromBytes && unpacked / file.Length > limits.Ratio))
        {
            throw Refusal.ZipBomb($"{unpacked / 1024 / 1024} MB from {file.Length / 1024} kB");
        }

        if (entries.Select(entry => entry.Name).Any(IsUnsafe))
        {
            throw Refusal.Damaged("a part has a forbidden name");
        }

        if (entries.DistinctBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase).Count() != entries.Count)
        {
            throw Refusal.Damaged("two parts have the same name");
        }
    }

    /// <summary>Real vector pictures pack to a thousandth: a large one is replaced without a look, and not even unpacked.</summary>
    private static bool IsNeverRead(ZipEntry entry) =>
        Path.GetExtension(entry.Name).ToUpperInvariant() is ".EMF" or ".WMF" && (entry.Size > MaximumVector || entry.Size > entry.PackedSize * MaximumVectorRatio);

    private static bool IsUnsafe(string name) => name.Contains('\\') || name.StartsWith('/') || name.Split('/').Contains("..");

    /// <summary>Goes through every part once: what is not what the directory says of it, or XML beyond the limits, is refused.</summary>
    private static void CheckParts(Dictionary<string, PackedPart> parts, PackageLimits limits)
    {
        var elements = 0;

        foreach (var (name, part) in parts)
        {
            if (Package.IsXmlName(name))
            {
                elements += SafeXml.Scan(part, PartNames.Neutral(name), limits);
            }
            else
            {
                part.Check();
            }

            if (elements > limits.Elements)
            {
                throw Refusal.TooLarge($"more than {limits.Elements} elements");
            }
        }
    }

    private static void CheckMacros(Package package, MacroTreatment macros)
    {
        var hasMacros = package.MainContentType.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || package.HasPart(part => part.ContentType == "application/vnd.ms-office.vbaProject");

        if (hasMacros && macros == MacroTreatment.Refuse)
        {
            throw Refusal.Macros();
        }

        if (!hasMacros && !package.MainContentType.Contains("wordprocessingml", StringComparison.Ordinal))
        {
            throw Refusal.NotADocx("it is another kind of Office file");
        }
    }
}
