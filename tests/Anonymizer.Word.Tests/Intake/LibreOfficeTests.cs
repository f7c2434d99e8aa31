using System.Diagnostics;
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

    /// <summary>LibreOffice itself writes the old file, so that it is one of another program.</summary>
    [Theory]
    [InlineData("doc:MS Word 97", FileKind.OldWord)]
    [InlineData("odt", FileKind.OpenDocument)]
    public void An_old_document_is_taken_in_and_redacted(string format, FileKind kind)
    {
        Need();
        var original = ADocx.With(ADocx.P(ADocx.Run("The appeal of ") + ADocx.Run("Zelda Quux", "<w:b/>") + ADocx.Run(" is dismissed.")) + ADocx.P(ADocx.Run("Claimant: Zelda Quux"))).Build();
        var file = Converted(original, format);

        FileKinds.Of(file, "a.bin").ShouldBe(kind);
        var word = Open(file, kind);
        var result = WordRelease.Make(word, Redacting.ReplacementsOf(word, "Zelda Quux", "Person A"), Redacting.Terms("Zelda Quux"));

        Redacting.TextOf(result.File.ShouldNotBeNull(string.Join(' ', result.Report.Reasons))).ShouldStartWith("The appeal of Person A is dismissed.\nClaimant: Person A\n");
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

    private static byte[] Converted(byte[] word, string format)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.Path("in.docx"), word);
        var start = new ProcessStartInfo(new LibreOffice(WordSettings.Default).Program!, ["-env:UserInstallation=" + new Uri(folder.Path("profile")).AbsoluteUri, "--headless", "--convert-to", format, "--outdir", folder.Path("out"), folder.Path("in.docx")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        process.WaitForExit();

        return File.ReadAllBytes(Directory.GetFiles(folder.Path("out")).Single());
    }

    private static void Need() => Assert.SkipUnless(new LibreOffice(WordSettings.Default).Program is not null, "LibreOffice is not installed.");
}
