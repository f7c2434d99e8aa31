using Anonymizer.SampleMaker.Writing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordComment = Anonymizer.SampleMaker.Writing.Comment;
using WordFootnote = DocumentFormat.OpenXml.Wordprocessing.Footnote;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Anonymizer.SampleMaker.Package;

/// <summary>The footnotes and comments that the body has called for so far.</summary>
internal sealed class Notes
{
    private readonly List<Line> footnotes = [];
    private readonly List<WordComment> comments = [];

    public int AddFootnote(Line text)
    {
        footnotes.Add(text);

        return footnotes.Count;
    }

    public string AddComment(WordComment comment)
    {
        comments.Add(comment);

        return $"{comments.Count - 1}";
    }

    public void WriteTo(MainDocumentPart main, InlineWriter inlines)
    {
        if (footnotes.Count > 0)
        {
            main.AddNewPart<FootnotesPart>("rIdFootnotes").Footnotes = new Footnotes(
                [Separator(-1, FootnoteEndnoteValues.Separator, new SeparatorMark()), Separator(0, FootnoteEndnoteValues.ContinuationSeparator, new ContinuationSeparatorMark()), .. footnotes.Select((line, index) => Of(line, index + 1, inlines))]);
        }

        if (comments.Count > 0)
        {
            main.AddNewPart<WordprocessingCommentsPart>("rIdComments").Comments = new Comments(comments.Select((comment, index) => Of(comment, index, inlines)));
        }
    }

    private static WordFootnote Separator(int id, FootnoteEndnoteValues type, DocumentFormat.OpenXml.OpenXmlElement mark) =>
        new(new WordParagraph(new Run(mark))) { Id = id, Type = type };

    private static WordFootnote Of(Line line, int id, InlineWriter inlines)
    {
        var reference = new Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReferenceMark());

        return new WordFootnote(new WordParagraph([new ParagraphProperties(new ParagraphStyleId { Val = "FootnoteText" }), reference, Runs.Of(" "), .. inlines.Of(line)])) { Id = id };
    }

    private static DocumentFormat.OpenXml.Wordprocessing.Comment Of(WordComment comment, int id, InlineWriter inlines) =>
        new(new WordParagraph([new ParagraphProperties(new ParagraphStyleId { Val = "CommentText" }), .. inlines.Of(comment.Text)]))
        {
            Id = $"{id}",
            Author = comment.Author.Surface,
            Initials = string.Concat(comment.Author.Surface.Split(' ').Select(word => word[0])),
            Date = new DateTime(2026, 3, 2, 11, 0, 0, DateTimeKind.Utc),
        };
}
