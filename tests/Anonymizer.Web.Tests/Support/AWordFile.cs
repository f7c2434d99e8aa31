using System.IO.Compression;
using System.Security;
using System.Text;

namespace Anonymizer.Web.Tests.Support;

/// <summary>The smallest Word files, made by hand.</summary>
internal static class AWordFile
{
    private const string Types =
        """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";

    private const string Relations =
        """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";

    public static byte[] With(params string[] paragraphs) =>
        Package(string.Concat(paragraphs.Select(paragraph => $"<w:p><w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(paragraph)}</w:t></w:r></w:p>")));

    /// <summary>A paragraph and a picture of one grey pixel, which nobody can read.</summary>
    public static byte[] WithPicture(string paragraph)
    {
        using var bytes = new MemoryStream(With(paragraph).Length * 2);
        bytes.Write(Package($"""<w:p><w:r><w:t>{SecurityElement.Escape(paragraph)}</w:t></w:r><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:10pt;height:10pt"><v:imagedata xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></v:shape></w:pict></w:r></w:p>"""));

        using (var package = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            Add(package, "word/_rels/document.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/a.gif"/></Relationships>""");
            using var picture = package.CreateEntry("word/media/a.gif").Open();
            picture.Write([.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 0x01, 0, 0x3B]);
        }

        return bytes.ToArray();
    }

    /// <summary>30,000 tables one in another: 4 kB that overflow the stack of a careless reader.</summary>
    public static byte[] NestedTooDeep() =>
        Package(string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 30_000)) + "<w:p/>" + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 30_000)));

    public static string TextOf(byte[] file)
    {
        using var package = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(package.GetEntry("word/document.xml")!.Open());

        return reader.ReadToEnd();
    }

    private static byte[] Package(string body)
    {
        using var bytes = new MemoryStream();

        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(package, "[Content_Types].xml", Types);
            Add(package, "_rels/.rels", Relations);
            Add(package, "word/document.xml", $"""<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>""");
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive package, string name, string content)
    {
        using var entry = package.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
