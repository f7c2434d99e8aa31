using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Wps = DocumentFormat.OpenXml.Office2010.Word.DrawingShape;

namespace Anonymizer.SampleMaker.Package;

/// <summary>A text box as Word writes it: a DrawingML shape behind an alternate-content choice.</summary>
internal static class Drawings
{
    private const string ShapeNamespace = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
    private const long Width = 5_400_000;
    private const long LineHeight = 330_000;
    private const int LettersToALine = 66;

    public static Paragraph Of(IEnumerable<Paragraph> lines, uint id)
    {
        var content = new TextBoxContent(lines);
        var height = (content.ChildElements.Sum(line => 1 + (line.InnerText.Length / LettersToALine)) * LineHeight) + 200_000;
        var drawing = new Drawing(new Wp.Inline(
            new Wp.Extent { Cx = Width, Cy = height },
            new Wp.DocProperties { Id = id, Name = $"Text Box {id}" },
            new A.Graphic(new A.GraphicData(Shape(content, height)) { Uri = ShapeNamespace })));

        return new Paragraph(new Run(new AlternateContent(new AlternateContentChoice(drawing) { Requires = "wps" })));
    }

    private static Wps.WordprocessingShape Shape(TextBoxContent content, long height) => new(
        new Wps.NonVisualDrawingShapeProperties { TextBox = true },
        new Wps.ShapeProperties(
            new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = Width, Cy = height }),
            new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle },
            new A.SolidFill(new A.RgbColorModelHex { Val = "FFFFFF" }),
            new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "808080" })) { Width = 6350 }),
        new Wps.TextBoxInfo2(content),
        new Wps.TextBodyProperties { LeftInset = 91440, TopInset = 45720, RightInset = 91440, BottomInset = 45720 });
}
