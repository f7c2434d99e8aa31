using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>Writes long Word files about people who do not exist: the same words at every run.</summary>
internal static class AMadeUpVerdict
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    private const int ParagraphsOfASection = 25;

    private static readonly string[] First = ["Margaret", "Edmund", "Helen", "Rupert", "Agnes", "Walter", "Imogen", "Leonard", "Beatrice", "Cyril"];
    private static readonly string[] Last = ["Ellery", "Holm", "Thackeray", "Pendrick", "Ashdown", "Marlowe", "Quennell", "Farrant", "Oakeshott", "Lydgate", "Winslade", "Brackenbury"];
    private static readonly string[] Towns = ["Sheffield", "Norwich", "Carlisle", "Plymouth", "Durham"];
    private static readonly string[] Months = ["January", "March", "June", "October"];

    private static readonly string[] Plain =
    [
        "The court has read the whole of the file and has weighed what was said at the hearing against what was written at the time, and it prefers the latter where the two do not agree.",
        "It is for the party who relies on a promise to show that it was made, and a letter that was never answered is not by itself an answer.",
        "The work was to be done in a proper manner and with materials that were fit for their purpose, which is what the contract said and what the law would have said without it.",
        "No reason was given for the delay, and none can be seen in the papers; the court therefore takes it that there was none that would have helped.",
        "What remains is a question of degree, on which the expert was careful, fair and in the end of little help, because he had not been asked the right thing.",
    ];

    /// <summary>Paragraphs of some 84 words under headings; one person stands in two of three of them, others, dates and towns in all.</summary>
    public static byte[] Long(int paragraphs, int first = 0) => File(string.Concat(Enumerable.Range(first, paragraphs).Select(index => Heading(index) + P(Sentences(index)))));

    /// <summary>The same paragraphs as plain text.</summary>
    public static string Text(int paragraphs, int first) => string.Concat(Enumerable.Range(first, paragraphs).Select(index => $"{Sentences(index)}\n"));

    /// <summary>A text as a Word file, a paragraph for each line.</summary>
    public static byte[] OfText(string text) => File(string.Concat(text.Split('\n').Select(line => P(new string([.. line.Where(letter => !char.IsControl(letter))])))));

    /// <summary>One table; a name in every tenth cell, a note at every hundredth.</summary>
    public static byte[] Table(int rows, int columns)
    {
        var cells = Enumerable.Range(0, rows).Select(row =>
            $"<w:tr>{string.Concat(Enumerable.Range(0, columns).Select(column => $"<w:tc>{P(Cell((row * columns) + column), Note((row * columns) + column))}</w:tc>"))}</w:tr>");

        return File(P(Sentences(0)) + $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(cells)}</w:tbl>" + P(Sentences(1)));
    }

    private static string Person(int index) => $"{First[index % First.Length]} {Last[index % Last.Length]}";

    private static string Heading(int index) =>
        index % ParagraphsOfASection == 0 ? P($"Part {(index / ParagraphsOfASection) + 1}", properties: "<w:outlineLvl w:val=\"0\"/>") : "";

    private static string Sentences(int index) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(index % 3 > 0 ? "Mr Thomas Whitcombe says that he was not told." : "The claimant says that nobody told him.")} {Plain[index % Plain.Length]} On {1 + (index % 27)} {Months[index % Months.Length]} {2001 + (index % 19)} {Person(index)} wrote to {Person(index + 7)} and {Person(index + 31)} of {Towns[index % Towns.Length]}. {Plain[(index + 2) % Plain.Length]}");

    private static string Cell(int index) => index % 10 == 0 ? Person(index / 10) : $"Item {index}";

    private static string Note(int index) => index == 100 ? "<w:r><w:footnoteReference w:id=\"1\"/></w:r>" : "";

    private static string P(string text, string more = "", string properties = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>{more}</w:p>";

    private static byte[] File(string body)
    {
        using var stream = new MemoryStream();

        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", $"<Types xmlns=\"{Packages}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{Word}.document.main+xml\"/><Override PartName=\"/word/footnotes.xml\" ContentType=\"{Word}.footnotes+xml\"/></Types>");
            Add(zip, "_rels/.rels", $"<Relationships xmlns=\"{Packages}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add(zip, "word/_rels/document.xml.rels", $"<Relationships xmlns=\"{Packages}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/footnotes\" Target=\"footnotes.xml\"/></Relationships>");
            Add(zip, "word/document.xml", $"<w:document xmlns:w=\"{W}\"><w:body>{body}<w:sectPr/></w:body></w:document>");
            Add(zip, "word/footnotes.xml", $"<w:footnotes xmlns:w=\"{W}\"><w:footnote w:id=\"1\">{P("As Leonard Farrant said in his letter.")}</w:footnote></w:footnotes>");
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write(xml);
    }
}
