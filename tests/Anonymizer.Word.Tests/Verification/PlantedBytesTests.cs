using System.Text;
using static Anonymizer.Word.Tests.ADocx;
using static Anonymizer.Word.Tests.Redacting;
using Blank = Anonymizer.Word.Pictures.Picture;

namespace Anonymizer.Word.Tests.Verification;

/// <summary>A redactor that copies a binary part, or leaves something in the container: the name is found though it is packed or in wide characters.</summary>
public sealed class PlantedBytesTests
{
    private const string Name = "..Zelda Quux..";

    public static TheoryData<string, string, byte[]> Parts => new()
    {
        { "an embedded workbook", "word/embeddings/a.xlsx", Saying("The claimant is Zelda Quux, the claimant is Zelda Quux").Build() },
        { "a workbook in an object", "word/embeddings/a.bin", [1, 2, 3, .. Saying("The claimant is Zelda Quux, the claimant is Zelda Quux").Build()] },
        { "a document in a document in a document", "word/embeddings/a.docx", Saying("x").Loose("word/b.bin", Saying("Zelda Quux met Zelda Quux and Zelda Quux").Build()).Build() },
        { "an object in wide characters", "word/embeddings/a.bin", Encoding.Unicode.GetBytes(Name) },
        { "an object in wide characters at an odd place", "word/embeddings/a.bin", [0, .. Encoding.Unicode.GetBytes(Name)] },
        { "an object in wide characters, high byte first", "word/embeddings/a.bin", Encoding.BigEndianUnicode.GetBytes(Name) },
        { "a zlib stream", "word/embeddings/a.pdf", [9, 9, .. RawZip.Zlib(Utf8(Name + Name + Name)), 9] },
        { "a gzip stream", "word/embeddings/a.bin", [9, 9, .. RawZip.Gzip(Encoding.Unicode.GetBytes(Name + Name + Name)), 9] },
        { "a compressed vector picture", "word/media/image1.emz", RawZip.Gzip(Encoding.Unicode.GetBytes(Name + Name + Name)) },
        { "a packed note of a picture", "word/media/image1.png", [.. Blank.Placeholder.Bytes[..33], 0, 0, 0, 99, .. "iTXtXML:com.adobe.xmp\0\u0001\0\0\0"u8, .. RawZip.Zlib(Utf8(Name + Name)), 0, 0, 0, 0, .. Blank.Placeholder.Bytes[33..]] },
        { "a comment of a picture", "word/media/image1.jpeg", [0xFF, 0xD8, 0xFF, 0xFE, 0, 16, .. Utf8(Name), 0xFF, 0xDA, 0, 2, 1, 0xFF, 0xD9] },
        { "what follows the end of a picture", "word/media/image1.png", [.. Blank.Placeholder.Bytes, .. Utf8(Name)] },
        { "printer settings", "word/printerSettings1.bin", Encoding.Unicode.GetBytes("Printer of Zelda Quux") },
        { "text in another alphabet's bytes", "word/a.txt", Encoding.Latin1.GetBytes("é è Zelda Quux é") },
        { "packed custom data in base64", "customXml/item1.xml", Utf8($"<a>{Convert.ToBase64String(RawZip.Gzip(Utf8(Name + Name + Name)))}</a>") },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_redactor_that_copies(string place, string part, byte[] bytes)
    {
        var report = WordVerifier.Verify(Saying("Hello").Loose(part, bytes).Build(), Terms("Zelda Quux"));

        report.Leaks.Select(leak => leak.Part.StartsWith(part + "/", StringComparison.Ordinal) ? part : leak.Part).Distinct().ShouldHaveSingleItem(place).ShouldBe(part);
    }

    [Fact]
    public void A_redactor_that_leaves_an_extra_field() => InContainer(RawZip.WithNotes(Saying("Hello").Build(), extra: "Zelda Quux", comment: ""));

    [Fact]
    public void A_redactor_that_leaves_a_comment_of_an_entry() => InContainer(RawZip.WithNotes(Saying("Hello").Build(), extra: "", comment: "Zelda Quux"));

    [Fact]
    public void A_redactor_that_leaves_a_comment_of_the_file() => InContainer(Saying("Hello").Comment("Zelda Quux").Build());

    [Fact]
    public void A_redactor_that_leaves_a_record_which_no_directory_lists() =>
        InContainer(RawZip.WithUnlisted(Saying("Hello").Build(), "<a>Zelda Quux and Zelda Quux and Zelda Quux</a>"));

    [Fact]
    public void A_file_with_nothing_in_these_places_is_clean()
    {
        WordVerifier.Verify(RawZip.WithNotes(Saying("Hello").Build(), extra: "none", comment: "none"), Terms("Zelda Quux")).IsReleasable.ShouldBeTrue();
    }

    [Fact]
    public void What_is_packed_too_deep_to_be_looked_into_is_not_inspected()
    {
        var bytes = Utf8("<a/>");

        for (var depth = 0; depth < 6; depth++)
        {
            bytes = Utf8($"<a>{Convert.ToBase64String(RawZip.Gzip(bytes))}</a>");
        }

        WordVerifier.Verify(Saying("Hello").Loose("customXml/item1.xml", bytes).Build(), Terms("Zelda Quux")).Coverage.NotInspected.ShouldHaveSingleItem().Part.ShouldBe("customXml/item1.xml");
    }

    private static void InContainer(byte[] file) => WordVerifier.Verify(file, Terms("Zelda Quux")).Leaks.Select(leak => leak.Part).Distinct().ShouldHaveSingleItem().ShouldBe("(container)");
}
