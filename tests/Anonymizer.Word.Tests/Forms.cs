using System.Text.RegularExpressions;
using static Anonymizer.Word.Tests.ADocx;

namespace Anonymizer.Word.Tests;

/// <summary>One content in all the places and spellings in which a Word file may hold it.</summary>
internal static class Forms
{
    private static readonly (string Usual, string Strict)[] Namespaces =
    [
        ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"),
        ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
        ("http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math"),
        ("http://schemas.openxmlformats.org/drawingml/2006/", "http://purl.oclc.org/ooxml/drawingml/"),
    ];

    private static readonly Dictionary<string, string> Prefixes = new() { ["w"] = "ns0", ["v"] = "w", ["a"] = "_", ["m"] = "W", ["r"] = "rel-1", ["o"] = "v" };

    private static readonly Func<string, string>[] Spellings = [xml => xml, Strict, OddPrefixes];

    private static readonly Func<string, ADocx>[] Holders =
    [
        With,
        blocks => With(Cell(blocks)),
        blocks => With(Cell(Cell(blocks))),
        blocks => With($"<w:sdt><w:sdtPr/><w:sdtContent>{blocks}</w:sdtContent></w:sdt>"),
        blocks => With($"<w:customXml w:uri=\"urn:x\" w:element=\"e\">{blocks}</w:customXml>"),
        blocks => With(TextBox(blocks)),
        blocks => With(Cell(TextBox(blocks))),
        blocks => With(P("<w:r><w:footnoteReference w:id=\"1\"/></w:r>")).Story("footnotes.xml", "footnotes", "footnotes", $"<w:footnote w:id=\"1\">{blocks}</w:footnote>"),
        blocks => With(P(string.Empty, "<w:sectPr><w:headerReference w:type=\"even\" r:id=\"rId1\"/></w:sectPr>")).Story("header7.xml", "header", "hdr", blocks),
    ];

    /// <summary>The blocks in the body, in cells, controls, text boxes (with their old copy), notes and headers; transitional, strict, and with odd prefixes.</summary>
    public static IEnumerable<byte[]> Of(string blocks) => Holders.SelectMany(hold => Spellings.Select(spell => hold(blocks).In(spell).Build()));

    private static string Cell(string blocks) => $"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>{blocks}<w:p/></w:tc></w:tr></w:tbl>";

    private static string TextBox(string blocks) => P(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:extent cx=\"1\" cy=\"1\"/><wp:docPr id=\"1\" name=\"n\"/><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:spPr/>"
        + $"<wps:txbx><w:txbxContent>{blocks}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        + $"<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{blocks}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>");

    private static string Strict(string xml) => Namespaces.Aggregate(xml, (text, names) => text.Replace(names.Usual, names.Strict, StringComparison.Ordinal));

    private static string OddPrefixes(string xml) => xml.Contains("<w:", StringComparison.Ordinal)
        ? Regex.Replace(xml, "(?<before>[<\\s]/?|</|xmlns:)(?<prefix>[wvamro])(?<after>[:=])", match =>
            match.Groups["before"].Value + (match.Groups["before"].Value == "xmlns:" == (match.Groups["after"].Value == "=") ? Prefixes[match.Groups["prefix"].Value] : match.Groups["prefix"].Value) + match.Groups["after"].Value)
        : xml;
}
