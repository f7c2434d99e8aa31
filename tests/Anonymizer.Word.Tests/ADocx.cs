using System.IO.Compression;
using System.Security;
using System.Text;

namespace Anonymizer.Word.Tests;

/// <summary>Builds small Word files part by part.</summary>
internal sealed class ADocx
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Namespaces = $"xmlns:w=\"{W}\" xmlns:r=\"{R}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";
    private readonly Dictionary<string, byte[]> parts = [];
    private readonly List<(string Name, string Type)> overrides = [];
    private readonly List<string> relationships = [];
    private string mainType = Types + "document.main+xml";
    private string body = string.Empty;
    private string comment = string.Empty;
    private Func<string, string> form = xml => xml;

    public static ADocx With(string body) => new() { body = body };

    public static ADocx Saying(params string[] paragraphs) => With(string.Concat(paragraphs.Select(text => P(Run(text)))));

    public static string P(string content, string properties = "") => $"<w:p>{(properties.Length == 0 ? properties : $"<w:pPr>{properties}</w:pPr>")}{content}</w:p>";

    public static string Run(string text, string properties = "") =>
        $"<w:r>{(properties.Length == 0 ? properties : $"<w:rPr>{properties}</w:rPr>")}<w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    public static string Field(string code, string result) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {SecurityElement.Escape(code)} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{Run(result)}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    public static string Table(params string[] cells) =>
        $"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{string.Concat(cells.Select(cell => $"<w:tc>{P(Run(cell))}</w:tc>"))}</w:tr></w:tbl>";

    public static string Picture(string relationshipId) =>
        $"<w:r><w:drawing><wp:inline><wp:extent cx=\"9525\" cy=\"9525\"/><wp:docPr id=\"1\" name=\"Zelda Quux\" descr=\"Portrait of Zelda Quux\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"2\" name=\"zelda.png\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{relationshipId}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";

    /// <summary>Adds a part that the main document points to as rId1, rId2, … in the order of the calls.</summary>
    public ADocx Part(string name, string kind, string contentType, byte[] bytes)
    {
        parts["word/" + name] = bytes;
        overrides.Add(("/word/" + name, contentType));
        relationships.Add($"<Relationship Id=\"rId{relationships.Count + 1}\" Type=\"{R}/{kind}\" Target=\"{name}\"/>");

        return this;
    }

    public ADocx Story(string name, string kind, string rootElement, string content) =>
        Part(name, kind, Types + kind + "+xml", Utf8($"<w:{rootElement} {Namespaces}>{content}</w:{rootElement}>"));

    public ADocx Footnote(string text) =>
        Story("footnotes.xml", "footnotes", "footnotes", $"<w:footnote w:id=\"1\">{P(Run(text))}</w:footnote>");

    public ADocx Styles(string content) => Story("styles.xml", "styles", "styles", content);

    public ADocx Link(string target) => External("hyperlink", target);

    public ADocx External(string kind, string target)
    {
        relationships.Add($"<Relationship Id=\"rId{relationships.Count + 1}\" Type=\"{R}/{kind}\" Target=\"{SecurityElement.Escape(target)}\" TargetMode=\"External\"/>");

        return this;
    }

    public ADocx Loose(string name, byte[] bytes)
    {
        parts[name] = bytes;

        return this;
    }

    public ADocx MainType(string type)
    {
        mainType = type;

        return this;
    }

    public ADocx Comment(string text)
    {
        comment = text;

        return this;
    }

    /// <summary>Writes every part in another form of the same meaning.</summary>
    public ADocx In(Func<string, string> otherForm)
    {
        form = otherForm;

        return this;
    }

    public byte[] Build()
    {
        parts["word/document.xml"] = Utf8($"<w:document {Namespaces}><w:body>{body}<w:sectPr/></w:body></w:document>");
        parts["word/_rels/document.xml.rels"] = Utf8($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(relationships)}</Relationships>");
        parts["_rels/.rels"] = Utf8($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{R}/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        parts["[Content_Types].xml"] = Utf8($"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{mainType}\"/>{string.Concat(overrides.Select(part => $"<Override PartName=\"{part.Name}\" ContentType=\"{part.Type}\"/>"))}</Types>");

        return Zip();
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private byte[] Zip()
    {
        using var stream = new MemoryStream();

        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.Comment = comment;

            foreach (var (name, bytes) in parts)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(name.EndsWith(".xml", StringComparison.Ordinal) || name.EndsWith(".rels", StringComparison.Ordinal) ? Utf8(form(Encoding.UTF8.GetString(bytes))) : bytes);
            }
        }

        return stream.ToArray();
    }
}
