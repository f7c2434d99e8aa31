using Anonymizer.Core;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Reading;

/// <summary>Opens the Word files inside of a file, of which it allows a few, not deep in one another, and together no larger than one file may be.</summary>
internal sealed class EmbeddedFiles(WordSettings settings)
{
    /// <summary>How often a file may be packed in another.</summary>
    public const int DeepestNesting = 3;

    private const int MostFiles = 20;
    private const string NotAWordFile = "word.not-a-docx";
    private int opened;

    /// <summary>A twentieth of what the file around them may have.</summary>
    public static WordSettings LimitsWithin(WordSettings settings) => settings with
    {
        Limits = settings.Limits with { UnpackedBytes = settings.Limits.UnpackedBytes / MostFiles, Elements = Math.Max(1, settings.Limits.Elements / MostFiles) },
    };

    /// <param name="part">What may be a Word file.</param>
    /// <param name="depth">How many files are around it.</param>
    /// <param name="unopened">Takes why a Word file is not opened.</param>
    /// <returns>The file; null if it is none that is read.</returns>
    public Package? Open(PackagePart part, int depth, Dictionary<string, string> unopened)
    {
        if (depth > DeepestNesting || opened >= MostFiles)
        {
            unopened[part.Name] = "too many, or too deep in one another";
            return null;
        }

        try
        {
            opened++;
            return PackageGuard.Open(part.Packed.Unpack(), LimitsWithin(settings));
        }
        catch (DomainException refusal)
        {
            if (refusal.Code != NotAWordFile)
            {
                unopened[part.Name] = refusal.Code;
            }

            return null;
        }
    }
}
