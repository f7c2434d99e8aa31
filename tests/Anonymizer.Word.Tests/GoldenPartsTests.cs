using System.Text.RegularExpressions;
using Anonymizer.Word.Tests.Hostile;
using static Anonymizer.Word.Tests.ADocx;
using static Anonymizer.Word.Tests.Redacting;

namespace Anonymizer.Word.Tests;

/// <summary>Every part that comes out of two files with everything in them, as Golden/parts.txt has it: headers, notes, charts, diagrams, list labels, watermarks, styles, settings and the container's own lists.</summary>
/// <remarks>With ANONYMIZER_WRITE_GOLDEN=1 the file is written anew; look at its difference before it is committed.</remarks>
public sealed class GoldenPartsTests
{
    private const string Switch = "ANONYMIZER_WRITE_GOLDEN";
    private const string Diagram = "http://schemas.openxmlformats.org/drawingml/2006/diagram";
    private const string Main = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly string Golden = Path.Combine(SharedFiles.Repository, "tests", "Anonymizer.Word.Tests", "Golden", "parts.txt");

    private static readonly byte[] Drawn = With(
            P("<w:r><w:drawing><wp:inline><wp:extent cx=\"9525\" cy=\"9525\"/><wp:docPr id=\"7\" name=\"Diagram of Zelda Quux\"/><a:graphic><a:graphicData uri=\"" + Diagram + "\"><dgm:relIds xmlns:dgm=\"" + Diagram + "\" r:dm=\"rId1\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
            + P("<w:r><w:object><v:shape id=\"_x0000_i1\" alt=\"Letter of Zelda Quux\"><v:imagedata r:id=\"rId6\" o:title=\"Zelda Quux\"/></v:shape><o:OLEObject Type=\"Embed\" ProgID=\"Word.Document.12\" ShapeID=\"_x0000_i1\" r:id=\"rId7\"/></w:object></w:r>")
            + P(string.Empty, "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/></w:sectPr>"))
        .Part("diagrams/data1.xml", "diagramData", "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml", Utf8($"<dgm:dataModel xmlns:dgm=\"{Diagram}\" xmlns:a=\"{Main}\"><dgm:ptLst><dgm:pt modelId=\"1\"><dgm:prSet phldrT=\"Zelda Quux\"/><dgm:spPr/><dgm:t><a:bodyPr/><a:p><a:r><a:t>Zelda </a:t></a:r><a:r><a:t>Quux</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>"))
        .Story("header1.xml", "header", "hdr", P("<w:r><w:pict><v:shape id=\"PowerPlusWaterMarkObject1\" alt=\"Zelda Quux\" style=\"position:absolute;width:100pt\"><v:textpath style=\"font-family:Calibri\" string=\"Zelda Quux\"/></v:shape></w:pict></w:r>"))
        .Story("numbering.xml", "numbering", "numbering", "<w:abstractNum w:abstractNumId=\"0\"><w:nsid w:val=\"12345678\"/><w:name w:val=\"Zelda Quux\"/><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"Claimant Zelda Quux %1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
        .Story("settings.xml", "settings", "settings", "<w:docVars><w:docVar w:name=\"a\" w:val=\"Zelda Quux\"/></w:docVars><w:evenAndOddHeaders/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>")
        .Part("theme/theme1.xml", "theme", "application/vnd.openxmlformats-officedocument.theme+xml", Utf8($"<a:theme xmlns:a=\"{Main}\" name=\"Zelda Quux\"><a:themeElements><a:clrScheme name=\"Zelda Quux\"/></a:themeElements></a:theme>"))
        .Part("media/zelda-quux.png", "image", "image/png", [.. Anonymizer.Word.Pictures.Picture.Placeholder.Bytes, .. "Zelda Quux"u8])
        .Part("embeddings/zelda-quux.docx", "package", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Saying("Zelda Quux").Build())
        .Build();

    [Fact]
    public void Every_part_comes_out_as_it_is_written_down()
    {
        var lines = new[] { RichFile.Build(), Drawn }.SelectMany(PartsOf).ToList();

        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            File.WriteAllText(Golden, string.Join('\n', lines) + '\n');
        }

        string.Join('\n', lines).ShouldBe(File.ReadAllText(Golden).TrimEnd('\n'));
    }

    private static IEnumerable<string> PartsOf(byte[] file)
    {
        var result = WordRelease.Make(file, ReplacementsOfLetters(file, "zeldaquux", "[X]"), Terms("Zelda Quux")).File.ShouldNotBeNull();

        return NamesOf(result).Select(name => $"{name}\t{(name.EndsWith(".png", StringComparison.Ordinal) ? "a picture" : Plain(PartOf(result, name)))}");
    }

    /// <summary>One line in which every letter can be seen.</summary>
    private static string Plain(string xml) => Regex.Replace(xml, "[^ -~]", letter => $"&#x{(int)letter.Value[0]:X};");
}
