using Anonymizer.Core;
using Anonymizer.Word.Intake;

namespace Anonymizer.Word.Tests.Intake;

/// <summary>With the LibreOffice of this machine; skipped where there is none.</summary>
public sealed class LibreOfficeTests
{
    private static readonly byte[] RichText = "{\\rtf1\\ansi The appeal of {\\b Zelda} Quux.\\par It is dismissed.\\par}"u8.ToArray();

    [Fact]
    public void A_rich_text_becomes_a_word_file()
    {
        Need();

        WordReader.Read(Open(RichText, FileKind.RichText)).Text.Value.ShouldStartWith("The appeal of Zelda Quux.\nIt is dismissed.\n");
    }

    [Fact]
    public void What_it_cannot_convert_is_refused()
    {
        Need();

        Should.Throw<DomainException>(() => Open([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3], FileKind.OldWord)).Code.ShouldBe("convert.failed");
    }

    [Fact]
    public void A_conversion_that_takes_too_long_is_ended()
    {
        Need();

        Should.Throw<DomainException>(() => WordIntake.ToWord(RichText, FileKind.RichText, new WordSettings { ConversionSeconds = 0 }, _ => string.Empty)).Code.ShouldBe("convert.timeout");
    }

    private static byte[] Open(byte[] file, FileKind kind) => WordIntake.ToWord(file, kind, WordSettings.Default, _ => string.Empty);

    private static void Need() => Assert.SkipUnless(new LibreOffice(WordSettings.Default).Program is not null, "LibreOffice is not installed.");
}
