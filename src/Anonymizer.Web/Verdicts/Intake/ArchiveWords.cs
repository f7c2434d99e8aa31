using Anonymizer.Core.Intake;

namespace Anonymizer.Web.Verdicts.Intake;

/// <summary>What people read of a file that was left out of a zip.</summary>
internal static class ArchiveWords
{
    public static string Code(ArchiveRefusal refusal) => refusal switch
    {
        ArchiveRefusal.Nested => "archive.nested",
        ArchiveRefusal.TooLarge => "word.too-large",
        ArchiveRefusal.Empty => "word.empty",
        _ => "word.unknown-kind",
    };

    public static string Of(ArchiveRefusal refusal) => refusal switch
    {
        ArchiveRefusal.Nested => "A packed file within the zip is not opened. Unpack it and send the files.",
        ArchiveRefusal.TooLarge => "The file is larger than 50 MB. Remove large pictures and save it again, or split it.",
        ArchiveRefusal.Empty => "The file is empty. Choose the file again.",
        _ => "This kind of file is not read. Open it in Word, choose Save As, Word Document (.docx), and upload that.",
    };
}
