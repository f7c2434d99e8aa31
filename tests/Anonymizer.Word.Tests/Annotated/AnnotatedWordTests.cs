using System.Globalization;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Text;
using Anonymizer.Word.Annotated;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Anonymizer.Word.Tests.Annotated;

public class AnnotatedWordTests
{
    private static readonly GoldVerdict Verdict = new(
        "v-1",
        VerdictText.FromPlain("Ann Smith met the judge.\n\nJudge Berg & <Lind> wrote it."),
        [Mention(0, 9, "PERSON", Need.Direct, EntityRole.Petitioner, 1), Mention(32, 36, "PERSON", Need.NoMask, EntityRole.Judge, 2), Mention(40, 44, "PERSON", Need.Quasi, EntityRole.None, 3)],
        []);

    [Fact]
    public void What_is_written_is_read_back()
    {
        var read = AnnotatedWord.Read(AnnotatedWord.Write(Verdict), "v-1");

        read.Text.Value.ShouldBe(Verdict.Text.Value);
        read.Mentions.ShouldBe(Verdict.Mentions);
    }

    [Fact]
    public void Word_finds_nothing_wrong_with_it()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(AnnotatedWord.Write(Verdict)), isEditable: false);

        new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(problem => problem.Description).ShouldBeEmpty();
        document.MainDocumentPart!.WordprocessingCommentsPart!.Comments!.Count().ShouldBe(3);
    }

    [Fact]
    public void A_comment_that_names_no_type_is_a_remark_and_the_reader_of_verdicts_sees_none()
    {
        var file = AnnotatedWord.Write(Verdict with { Mentions = [Mention(0, 9, "PLEASE CHECK", Need.Direct, EntityRole.None, 1)] });

        AnnotatedWord.Read(file, "v-1").Mentions.ShouldBeEmpty();
        WordReader.Read(file).Text.Value.ShouldNotContain("PLEASE");
    }

    private static GoldMention Mention(int start, int end, string type, Need need, EntityRole role, int entity) =>
        new(new TextSpan(start, end), type, new EntityType(type), role, need, entity.ToString(CultureInfo.InvariantCulture));
}
