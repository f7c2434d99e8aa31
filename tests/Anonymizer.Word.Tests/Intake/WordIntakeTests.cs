using System.Text;
using Anonymizer.Core;
using Anonymizer.Word.Intake;
using static Anonymizer.Word.Tests.ADocx;

namespace Anonymizer.Word.Tests.Intake;

public sealed class WordIntakeTests
{
    private static readonly WordSettings NoOffice = new() { LibreOffice = "/nowhere/soffice" };

    [Theory]
    [InlineData("{\\rtf1 Hello}", "a.rtf", FileKind.RichText)]
    [InlineData("{\\rtf1 Hello}", "a.doc", FileKind.RichText)]
    [InlineData("%PDF-1.7", "a.docx", FileKind.Pdf)]
    [InlineData("Hello", "a.TXT", FileKind.PlainText)]
    [InlineData("Hello", "a.docx", FileKind.Word)]
    [InlineData("PK\u0003\u0004", "a.txt", FileKind.Word)]
    [InlineData("PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.text", "a.odt", FileKind.OpenDocument)]
    public void Kinds_are_told_by_the_bytes_and_a_text_by_its_name(string content, string name, FileKind kind) =>
        FileKinds.Of(Encoding.Latin1.GetBytes(content), name).ShouldBe(kind);

    [Fact]
    public void A_text_becomes_a_word_file_and_a_text_again()
    {
        const string text = "The appeal of Zelda\tQuux.\n\nIt is \"dismissed\" & closed.\fPage two: Ærøskøbing 😀";
        var word = Open(Encoding.UTF8.GetBytes(text), FileKind.PlainText);

        WordReader.Read(word).Text.Value.ShouldBe(text + "\n");
        Encoding.UTF8.GetString(PlainWord.TextOf(word)).ShouldBe(text);
    }

    [Fact]
    public void A_text_with_line_ends_of_windows_has_lines() => WordReader.Read(Open("One\r\nTwo\r\n"u8.ToArray(), FileKind.PlainText)).Text.Value.ShouldBe("One\nTwo\n\n");

    [Fact]
    public void Characters_that_xml_does_not_allow_are_left_out()
    {
        var word = PlainWord.Of("a\u0001b\uFFFEc\uD800d\u001Be");

        WordReader.Read(word).Text.Value.ShouldBe("abcde\n");
    }

    [Fact]
    public void Utf_16_with_its_mark_is_text_too() =>
        PlainWord.Decode([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Zoë")]).ShouldBe("Zoë");

    [Theory]
    [InlineData(new byte[] { 0x5A, 0x6F, 0xEB })]
    [InlineData(new byte[] { 0x5A, 0x00, 0x6F })]
    public void Bytes_that_are_no_utf_8_are_refused(byte[] file) => CodeOf(() => PlainWord.Decode(file)).ShouldBe("text.not-utf8");

    [Fact]
    public void An_empty_text_is_refused() => CodeOf(() => PlainWord.Decode([])).ShouldBe("text.empty");

    [Fact]
    public void A_redacted_text_holds_nothing_but_its_text()
    {
        var word = Open("Zelda Quux appealed."u8.ToArray(), FileKind.PlainText);
        var redacted = Redacting.Replace(word, "Zelda Quux", "Person A");

        PlainWord.TextOf(redacted).ShouldBe("Person A appealed."u8.ToArray());
    }

    [Fact]
    public void A_pdf_is_read_by_who_can_and_becomes_a_word_file() =>
        WordReader.Read(WordIntake.ToWord("%PDF-1.4"u8.ToArray(), FileKind.Pdf, WordSettings.Default, _ => "Page one\fPage two")).Text.Value.ShouldBe("Page one\fPage two\n");

    [Theory]
    [InlineData(FileKind.OldWord, ".doc")]
    [InlineData(FileKind.OpenDocument, ".odt")]
    [InlineData(FileKind.RichText, ".rtf")]
    public void Without_libre_office_the_message_says_what_to_do(FileKind kind, string ending)
    {
        var refusal = Should.Throw<DomainException>(() => WordIntake.ToWord([1, 2, 3], kind, NoOffice, _ => string.Empty));

        refusal.Code.ShouldBe("convert.missing");
        refusal.Message.ShouldContain(ending);
        refusal.Message.ShouldContain("save it as .docx");
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_even_converted() =>
        CodeOf(() => WordIntake.ToWord(new byte[11], FileKind.RichText, new WordSettings { Limits = new PackageLimits { FileBytes = 10 } }, _ => string.Empty)).ShouldBe("word.too-large");

    [Fact]
    public void At_upload_it_is_known_at_once_what_will_not_be_taken()
    {
        CodeOf(() => WordIntake.Check("no zip"u8.ToArray(), "a.docx", NoOffice)).ShouldBe("word.not-a-docx");
        CodeOf(() => WordIntake.Check("{\\rtf1 x}"u8.ToArray(), "a.rtf", NoOffice)).ShouldBe("convert.missing");
        CodeOf(() => WordIntake.Check([0xFF, 0x00], "a.txt", NoOffice)).ShouldBe("text.not-utf8");
        Should.NotThrow(() => WordIntake.Check("%PDF-1.4"u8.ToArray(), "a.pdf", NoOffice));
        Should.NotThrow(() => WordIntake.Check(Saying("Hello").Build(), "a.docx", NoOffice));
    }

    [Theory]
    [InlineData("application/vnd.ms-word.document.macroEnabled.main+xml")]
    [InlineData("application/vnd.ms-word.template.macroEnabledTemplate.main+xml")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")]
    public void Where_macros_are_dropped_documents_and_templates_come_out_as_documents_without_any(string mainType)
    {
        var file = Saying("Hello").MainType(mainType).Part("vbaProject.bin", "vbaProject", "application/vnd.ms-office.vbaProject", "Quux"u8.ToArray()).Build();
        var settings = new WordSettings { Macros = MacroTreatment.Drop };
        var result = WordRelease.Make(file, [], Redacting.Terms("Quux"), settings: settings);

        result.Report.Coverage.Parts.ShouldContain(part => part.Reason == "macros");
        Redacting.NamesOf(result.File.ShouldNotBeNull()).ShouldNotContain(name => name.Contains("vba", StringComparison.OrdinalIgnoreCase));
        Redacting.PartOf(result.File!, "[Content_Types].xml").ShouldContain("wordprocessingml.document.main+xml");
    }

    private static byte[] Open(byte[] file, FileKind kind) => WordIntake.ToWord(file, kind, WordSettings.Default, _ => string.Empty);

    private static string CodeOf(Action action) => Should.Throw<DomainException>(action).Code;
}
