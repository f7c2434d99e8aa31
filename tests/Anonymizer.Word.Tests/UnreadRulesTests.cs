using Anonymizer.Core.Unread;
using Anonymizer.Core.Verification;
using Anonymizer.Word.Tests.Pictures;
using static Anonymizer.Word.Tests.ADocx;
using static Anonymizer.Word.Tests.Redacting;
using Blank = Anonymizer.Word.Pictures.Picture;

namespace Anonymizer.Word.Tests;

/// <summary>What nobody reads is decided by a person or by the policy, and stands in the report.</summary>
public sealed class UnreadRulesTests
{
    private static readonly byte[] Gif = [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 0x01, 0, 0x3B];

    private static readonly byte[] Emf = AMetafile.Enhanced("Quux", (AMetafile.Rectangle, new byte[16]), (AMetafile.Text, AMetafile.Wide("Quux")));

    private static readonly byte[] File = With(P(Run("Seals: ") + Picture("rId1") + Picture("rId2") + Picture("rId3")))
        .Part("media/a.gif", "image", "image/gif", Gif).Part("media/b.emf", "image", "image/x-emf", Emf).Part("media/c.tiff", "image", "image/tiff", "II*\0Quux"u8.ToArray()).Build();

    [Fact]
    public void Pictures_are_kept_without_notes_unless_somebody_says_otherwise()
    {
        var result = WordRelease.Make(File, [], Terms("Quux"));

        NamesOf(result.File.ShouldNotBeNull()).Where(name => name.Contains("media", StringComparison.Ordinal)).ShouldBe(["word/media/image1.gif", "word/media/image2.emf", "word/media/image3.png"]);
        result.Report.Pictures.ShouldBe([
            new UnreadPicture(1, "GIF", 1, 1, "body", PictureTreatment.Keep, IsChosen: false, CanBeKept: true),
            new UnreadPicture(2, "EMF", 100, 50, "body", PictureTreatment.Keep, IsChosen: false, CanBeKept: true),
            new UnreadPicture(3, "TIFF", null, null, "body", PictureTreatment.Keep, IsChosen: false, CanBeKept: false),
        ]);
        result.Report.Coverage.Parts.Where(part => part.Part.Contains("media", StringComparison.Ordinal)).Select(part => part.Treatment)
            .ShouldBe([PartTreatment.Kept, PartTreatment.Kept, PartTreatment.Dropped]);
    }

    [Fact]
    public void A_picture_that_a_person_blanks_becomes_a_grey_field()
    {
        var result = WordRelease.Make(File, [], Terms(), UnreadRules.Default with { Chosen = PictureChoices.Parse(["1=blank"]) });

        NamesOf(result.File.ShouldNotBeNull()).ShouldContain("word/media/image1.png");
        result.Report.Pictures[0].ShouldBe(new UnreadPicture(1, "GIF", 1, 1, "body", PictureTreatment.Blank, IsChosen: true, CanBeKept: true));
        result.Report.Pictures[0].IsBlanked.ShouldBeTrue();
    }

    [Fact]
    public void A_policy_that_refuses_pictures_waits_for_a_person()
    {
        var strict = UnreadRules.Default with { Pictures = PictureTreatment.Refuse };

        var refused = WordRelease.Make(File, [], Terms(), strict);
        var decided = WordRelease.Make(File, [], Terms(), strict with { Chosen = PictureChoices.Parse(["1=keep", "2=blank", "3=blank"]) });

        refused.File.ShouldBeNull();
        refused.Report.Reasons.Count.ShouldBe(3);
        decided.Report.Reasons.ShouldBeEmpty();
        NamesOf(decided.File.ShouldNotBeNull()).ShouldContain("word/media/image1.gif");
    }

    [Fact]
    public void The_numbers_of_pictures_are_the_same_when_they_are_shown_to_the_reviewer()
    {
        var shown = WordReader.Pictures(File);

        shown.Select(picture => (picture.Picture.Number, picture.Picture.Kind)).ShouldBe([(1, "GIF"), (2, "EMF"), (3, "TIFF")]);
        shown[0].Bytes.ShouldBe(Gif);
        shown[2].Bytes.ShouldBe(Blank.Placeholder.Bytes);
    }

    [Theory]
    [InlineData("embeddings/a.xlsx", "package")]
    [InlineData("embeddings/a.bin", "oleObject")]
    [InlineData("activeX/a.xml", "control")]
    [InlineData("odd.rtf", "aFChunk")]
    [InlineData("odd.docx", "subDocument")]
    public void Embedded_files_are_dropped_with_a_note_or_refuse_the_file(string part, string kind)
    {
        var file = Saying("Hello").Part(part, kind, "application/octet-stream", "<a/>"u8.ToArray()).Build();

        var dropped = WordRelease.Make(file, [], Terms());
        dropped.File.ShouldNotBeNull();
        dropped.Report.Coverage.Parts.ShouldContain(found => found.Treatment == PartTreatment.Dropped && (found.Reason.Contains("embedded", StringComparison.Ordinal) || found.Reason == "control"));

        WordRelease.Make(file, [], Terms(), UnreadRules.Default with { Embedded = EmbeddedRule.Refuse }).Report.Reasons.ShouldHaveSingleItem().ShouldContain("which the policy refuses");
    }

    [Fact]
    public void A_part_of_an_unknown_kind_is_dropped_with_a_note_or_refuses_the_file()
    {
        var file = Saying("Hello").Loose("word/quux.dat", [1, 2, 3]).Build();

        WordRelease.Make(file, [], Terms()).Report.Coverage.Parts.ShouldContain(found => found.Treatment == PartTreatment.Dropped && found.Reason.StartsWith("unknown", StringComparison.Ordinal));
        WordRelease.Make(file, [], Terms(), UnreadRules.Default with { Unknown = PartRule.Refuse }).File.ShouldBeNull();
    }

    [Fact]
    public void An_ordinary_file_is_released_under_the_strictest_rules()
    {
        var file = Saying("Hello").Footnote("World").Loose("docProps/core.xml", "<a/>"u8.ToArray()).Loose("word/comments.xml", "<a/>"u8.ToArray()).Build();

        WordRelease.Make(file, [], Terms(), new UnreadRules(PictureTreatment.Refuse, EmbeddedRule.Refuse, PartRule.Refuse)).Report.Reasons.ShouldBeEmpty();
    }
}
