using System.IO.Compression;
using Anonymizer.Core.Text;
using Anonymizer.Core.Unread;
using Anonymizer.Core.Verification;
using Anonymizer.Word.Tests.Contract;
using static Anonymizer.Word.Tests.ADocx;
using static Anonymizer.Word.Tests.Redacting;

namespace Anonymizer.Word.Tests;

/// <summary>Word files inside of a Word file: read with it, and by the policy redacted as it is, left out, or a reason to refuse.</summary>
public sealed class EmbeddedWordTests
{
    private const string WordFile = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static readonly UnreadRules Redacted = UnreadRules.Default with { Embedded = EmbeddedRule.Redact };

    private static readonly byte[] Annex = Saying("Annex: Zelda Quux swore this.").Footnote("Zelda Quux again.").Loose("docProps/core.xml", "<a>Zelda Quux</a>"u8.ToArray()).Build();

    /// <summary>One file taken in at its place and one behind a picture, each with the same annex.</summary>
    private static readonly byte[] File = With(P(Run("Zelda Quux appeals.")) + "<w:altChunk r:id=\"rId1\"><w:altChunkPr><w:matchSrc/></w:altChunkPr></w:altChunk>" + P(OleObject("rId2")))
        .Part("afchunk1.docx", "aFChunk", WordFile, Annex).Part("embeddings/Quux.docx", "package", WordFile, Annex).Build();

    [Fact]
    public void The_text_of_files_inside_is_read_after_the_verdicts_own()
    {
        var text = WordReader.Read(File).Text;

        text.Value.ShouldBe("Zelda Quux appeals.\n\nAnnex: Zelda Quux swore this.\nZelda Quux again.\nAnnex: Zelda Quux swore this.\nZelda Quux again.\n");
        text.Segments.Select(segment => segment.Kind).ShouldBe([SegmentKind.Body, SegmentKind.Body, SegmentKind.Embedded, SegmentKind.Embedded, SegmentKind.Embedded, SegmentKind.Embedded]);
    }

    [Fact]
    public void By_the_policy_they_stay_redacted_and_are_verified_as_the_verdict_is()
    {
        var result = WordRelease.Make(File, ReplacementsOf(File, "Zelda Quux", "Person A"), Terms("Zelda Quux", "Quux"), Redacted);

        var written = result.File.ShouldNotBeNull(string.Join("; ", result.Report.Reasons) + string.Join("; ", result.Report.Leaks.Select(leak => leak.Part + leak.Place)));
        WordReader.Read(written).Text.Value.ShouldBe("Person A appeals.\n\nAnnex: Person A swore this.\nPerson A again.\nAnnex: Person A swore this.\nPerson A again.\n");
        NamesOf(written).ShouldContain("word/embeddings/document2.docx");
        NamesOf(Inner(written, "word/embeddings/document1.docx")).ShouldBe(["[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels", "word/footnotes.xml"]);
        result.Report.Coverage.Parts.ShouldContain(new PartCoverage("word/embeddings/document1.docx/word/footnotes.xml", PartTreatment.Rewritten, "text"));
        result.Report.Coverage.Parts.ShouldContain(new PartCoverage("word/embeddings/document1.docx/docProps/core.xml", PartTreatment.Dropped, "document properties"));
    }

    [Fact]
    public void What_points_to_them_says_nothing_of_them()
    {
        var written = WordRelease.Make(File, ReplacementsOf(File, "Zelda Quux", "Person A"), Terms("Zelda Quux"), Redacted).File.ShouldNotBeNull();

        PartOf(written, "word/document.xml").ShouldContain("<o:OLEObject ShapeID=\"shape1\" r:id=\"rId2\" Type=\"Embed\" ProgID=\"Word.Document.12\" DrawAspect=\"Content\"");
        PartOf(written, "word/document.xml").ShouldContain("<w:altChunk r:id=\"rId1\"");
        SchemaErrors.Of(written).ShouldNotBeNull().Except(SchemaErrors.Of(File)!).ShouldBeEmpty();
    }

    [Fact]
    public void A_name_that_was_replaced_only_outside_is_a_leak_inside()
    {
        var outside = ReplacementsOf(File, "Zelda Quux", "Person A").Take(1).ToList();

        var report = WordRelease.Make(File, outside, Terms("Zelda Quux"), Redacted).Report;

        report.Leaks.Select(leak => leak.Part).Distinct().ShouldContain("word/embeddings/document2.docx/word/footnotes.xml");
    }

    [Fact]
    public void By_the_policy_they_are_left_out_with_a_note()
    {
        var result = WordRelease.Make(File, ReplacementsOf(File, "Zelda Quux", "Person A"), Terms("Zelda Quux"));

        var written = result.File.ShouldNotBeNull();
        NamesOf(written).ShouldNotContain(name => name.EndsWith(".docx", StringComparison.Ordinal));
        PartOf(written, "word/document.xml").ShouldNotContain("altChunk");
        PartOf(written, "word/document.xml").ShouldContain("<w:pict>");
        result.Report.Coverage.Parts.Count(part => part is { Treatment: PartTreatment.Dropped, Reason: "embedded Word file; its text is not in the result" }).ShouldBe(2);
    }

    [Fact]
    public void By_the_policy_they_refuse_the_file() =>
        WordRelease.Make(File, [], Terms(), UnreadRules.Default with { Embedded = EmbeddedRule.Refuse }).Report.Reasons.Count.ShouldBe(2);

    [Fact]
    public void A_file_in_a_file_in_a_file_is_read_and_one_deeper_is_left_out()
    {
        var file = Saying("Zelda Quux at the bottom").Build();

        for (var level = 4; level >= 1; level--)
        {
            file = With(P(Run($"level {level}")) + "<w:altChunk r:id=\"rId1\"/>").Part("afchunk1.docx", "aFChunk", WordFile, file).Build();
        }

        WordReader.Read(file).Text.Value.ShouldBe("level 1\nlevel 2\nlevel 3\nlevel 4\n");
        var result = WordRelease.Make(file, [], Terms("Zelda Quux"), Redacted);
        WordReader.Read(result.File.ShouldNotBeNull()).Text.Value.ShouldContain("level 4");
        result.Report.Coverage.Parts.ShouldContain(part => part.Treatment == PartTreatment.Dropped && part.Reason.Contains("too deep", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hostile_or_broken_file_inside_is_left_out_and_harms_nobody()
    {
        var bomb = With(string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 30_000)) + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 30_000))).Build();
        var file = With(P(Run("Hello")) + "<w:altChunk r:id=\"rId1\"/><w:altChunk r:id=\"rId2\"/>").Part("afchunk1.docx", "aFChunk", WordFile, bomb).Part("afchunk2.docx", "aFChunk", WordFile, Annex[..200]).Build();

        var result = WordRelease.Make(file, [], Terms("Zelda Quux"), Redacted);

        NamesOf(result.File.ShouldNotBeNull()).ShouldNotContain(name => name.EndsWith(".docx", StringComparison.Ordinal));
        result.Report.Coverage.Parts.ShouldContain(part => part.Reason.Contains("word.too-deep", StringComparison.Ordinal));
        result.Report.Coverage.Parts.ShouldContain(part => part.Reason.Contains("word.truncated", StringComparison.Ordinal));
    }

    [Fact]
    public void The_pictures_inside_are_counted_after_the_verdicts_own()
    {
        byte[] gif = [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 0x01, 0, 0x3B];
        var annex = With(P(Picture("rId1"))).Part("media/a.gif", "image", "image/gif", gif).Build();
        var file = With("<w:altChunk r:id=\"rId1\"/>" + P(Picture("rId2"))).Part("afchunk1.docx", "aFChunk", WordFile, annex).Part("media/a.gif", "image", "image/gif", gif).Build();

        var result = WordRelease.Make(file, [], Terms(), Redacted with { Chosen = PictureChoices.Parse(["2=blank"]) });

        result.Report.Pictures.Select(picture => (picture.Number, picture.IsBlanked)).ShouldBe([(1, false), (2, true)]);
        NamesOf(Inner(result.File.ShouldNotBeNull(), "word/embeddings/document1.docx")).ShouldContain("word/media/image1.png");
    }

    private static string OleObject(string relationship) =>
        $"<w:r><w:object w:dxaOrig=\"1\" w:dyaOrig=\"1\"><v:shape id=\"Zelda Quux\" style=\"width:10pt;height:10pt\"/><o:OLEObject Type=\"Embed\" ProgID=\"Word.Document.12\" ShapeID=\"Zelda Quux\" DrawAspect=\"Icon\" ObjectID=\"_Quux\" r:id=\"{relationship}\"><o:FieldCodes>Zelda Quux</o:FieldCodes></o:OLEObject></w:object></w:r>";

    private static byte[] Inner(byte[] file, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        using var entry = archive.GetEntry(name).ShouldNotBeNull().Open();
        using var copy = new MemoryStream();
        entry.CopyTo(copy);

        return copy.ToArray();
    }
}
