using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Anonymizer.Core;
using Anonymizer.Core.Evaluation;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Annotated;

/// <summary>An annotated text as a Word file: each mention has a comment that says its type, need, role and entity, so that people can read and change it in Word.</summary>
/// <remarks>A comment reads "PERSON | Direct | Petitioner | 3"; whoever writes one may leave all but the type away. Nothing but text and comments is in the file.</remarks>
public static class AnnotatedWord
{
    private const string Types = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>""";
    private const string Roots = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";
    private const string OfDocument = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>""";

    private static readonly DateTimeOffset Stamp = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(GoldVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);

        using var file = new MemoryStream();

        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", Types);
            Add(archive, "_rels/.rels", Roots);
            Add(archive, "word/document.xml", Text(new XElement(Ns.W + "document", Prefix(), new XElement(Ns.W + "body", verdict.Text.Segments.Select(segment => Paragraph(verdict, segment.Start, segment.End)), new XElement(Ns.W + "sectPr")))));
            Add(archive, "word/_rels/document.xml.rels", OfDocument);
            Add(archive, "word/comments.xml", Text(new XElement(Ns.W + "comments", Prefix(), verdict.Mentions.Select(Comment))));
        }

        return file.ToArray();
    }

    /// <summary>The text of a Word file with the mentions that its comments name. A comment that names no type is none.</summary>
    /// <param name="file">The file.</param>
    /// <param name="id">What the text is called.</param>
    /// <exception cref="DomainException">The file cannot be taken; codes as in <see cref="PackageGuard.Check"/>.</exception>
    public static GoldVerdict Read(byte[] file, string id) => new CommentReader(PackageGuard.Open(file)).Read(id);

    private static XElement Comment(GoldMention mention, int number)
    {
        var parts = new[] { mention.Type.Name, mention.Need?.ToString(), mention.Role.ToString(), mention.EntityId }.TakeWhile(part => part is not null);
        var run = new XElement(Ns.W + "r", new XElement(Ns.W + "t", string.Join(" | ", parts)));

        return new XElement(Ns.W + "comment", Id(number), new XAttribute(Ns.W + "author", "Anonymizer"), new XAttribute(Ns.W + "initials", "A"), new XElement(Ns.W + "p", run));
    }

    private static XElement Paragraph(GoldVerdict verdict, int start, int end)
    {
        var paragraph = new XElement(Ns.W + "p");
        var at = start;

        foreach (var (number, mention) in verdict.Mentions.Index().Where(one => one.Item.Span.Start >= start && one.Item.Span.End <= end).Select(one => (one.Index, one.Item)))
        {
            Run(paragraph, verdict.Text.Value[at..mention.Span.Start]);
            paragraph.Add(new XElement(Ns.W + "commentRangeStart", Id(number)));
            Run(paragraph, verdict.Text.At(mention.Span));
            paragraph.Add(new XElement(Ns.W + "commentRangeEnd", Id(number)), new XElement(Ns.W + "r", new XElement(Ns.W + "commentReference", Id(number))));
            at = mention.Span.End;
        }

        Run(paragraph, verdict.Text.Value[at..end]);

        return paragraph;
    }

    private static void Run(XElement paragraph, string text)
    {
        var writable = string.Concat(text.Where(character => !char.IsControl(character) || character == '\t').Select(character => character == '\t' ? ' ' : character));

        if (writable.Length > 0)
        {
            paragraph.Add(new XElement(Ns.W + "r", new XElement(Ns.W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), writable)));
        }
    }

    private static XAttribute Id(int number) => new(Ns.W + "id", number.ToString(CultureInfo.InvariantCulture));

    private static XAttribute Prefix() => new(XNamespace.Xmlns + "w", Ns.W.NamespaceName);

    private static string Text(XElement root) => $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{root.ToString(SaveOptions.DisableFormatting)}""";

    private static void Add(ZipArchive archive, string name, string content)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }
}
