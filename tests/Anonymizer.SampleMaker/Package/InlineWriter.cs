using Anonymizer.SampleMaker.Writing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Control = Anonymizer.SampleMaker.Writing.Control;
using Deleted = Anonymizer.SampleMaker.Writing.Deleted;
using Inserted = Anonymizer.SampleMaker.Writing.Inserted;
using TabStop = Anonymizer.SampleMaker.Writing.TabStop;
using WordComment = Anonymizer.SampleMaker.Writing.Comment;
using WordField = Anonymizer.SampleMaker.Writing.Field;
using WordFootnote = Anonymizer.SampleMaker.Writing.Footnote;

namespace Anonymizer.SampleMaker.Package;

/// <summary>Writes the pieces of a paragraph; notes, comments and links go to their parts.</summary>
internal sealed class InlineWriter(Notes notes, Func<string, string> addLink)
{
    private const string Changed = "2026-03-02T09:30:00Z";

    private int revisions;

    public IEnumerable<OpenXmlElement> Of(Line line) => line.Inlines.SelectMany(Of);

    private IEnumerable<OpenXmlElement> Of(Inline inline) => inline switch
    {
        Words words => Runs.Of(words),
        TabStop => [new Run(new TabChar())],
        LineBreak => [new Run(new Break())],
        WordFootnote footnote => [ReferenceTo(notes.AddFootnote(footnote.Text))],
        WordComment comment => Commented(comment),
        Inserted inserted => [Revised(new InsertedRun(Of(inserted.Text)), inserted.Author.Surface)],
        Deleted deleted => [Revised(new DeletedRun(new Run(new DeletedText(deleted.Text) { Space = SpaceProcessingModeValues.Preserve })), deleted.Author.Surface)],
        WordField field => Computed(field),
        Link link => [new Hyperlink(Of(link.Text)) { Id = addLink(link.Target), History = true }],
        Control control => [Controlled(control)],
        _ => throw new NotSupportedException(inline.GetType().Name),
    };

    private static Run ReferenceTo(int footnote) =>
        new(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReference { Id = footnote });

    private IEnumerable<OpenXmlElement> Commented(WordComment comment)
    {
        var id = notes.AddComment(comment);

        return
        [
            new CommentRangeStart { Id = id },
            .. Of(comment.Anchor),
            new CommentRangeEnd { Id = id },
            new Run(new CommentReference { Id = id }),
        ];
    }

    private T Revised<T>(T revision, string author)
        where T : RunTrackChangeType
    {
        revision.Author = author;
        revision.Date = DateTime.Parse(Changed, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
        revision.Id = $"{9000 + revisions++}";

        return revision;
    }

    private IEnumerable<OpenXmlElement> Computed(WordField field) =>
    [
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode(field.Instruction) { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        .. Of(field.Result),
        new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
    ];

    private SdtRun Controlled(Control control) => new(
        new SdtProperties(new SdtAlias { Val = control.Alias }, new DocumentFormat.OpenXml.Wordprocessing.Tag { Val = control.Name }),
        new SdtContentRun(Of(control.Content)));
}
