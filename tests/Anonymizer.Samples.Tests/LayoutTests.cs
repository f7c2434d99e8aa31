using Anonymizer.SampleMaker;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Anonymizer.Samples.Tests;

public class LayoutTests
{
    [Theory]
    [InlineData(typeof(Table), 12)]
    [InlineData(typeof(FootnoteReference), 3)]
    [InlineData(typeof(InsertedRun), 1)]
    [InlineData(typeof(DeletedRun), 1)]
    [InlineData(typeof(CommentReference), 1)]
    [InlineData(typeof(TextBoxContent), 2)]
    [InlineData(typeof(SdtRun), 1)]
    [InlineData(typeof(Hyperlink), 5)]
    [InlineData(typeof(NumberingProperties), 10)]
    [InlineData(typeof(FieldChar), 1)]
    [InlineData(typeof(SmallCaps), 3)]
    [InlineData(typeof(Caps), 1)]
    public void Enough_samples_have_it(Type element, int samples)
    {
        Count(package => package.MainDocumentPart!.Document!.Descendants().Any(element.IsInstanceOfType)).ShouldBeGreaterThanOrEqualTo(samples);
    }

    [Fact]
    public void Samples_name_people_in_headers_and_properties()
    {
        Count(package => package.MainDocumentPart!.HeaderParts.Any()).ShouldBeGreaterThanOrEqualTo(12);
        Count(package => package.CustomFilePropertiesPart is not null).ShouldBeGreaterThanOrEqualTo(5);
        Count(package => package.PackageProperties.Creator is { Length: > 0 }).ShouldBe(Repository.All.Count);
    }

    [Fact]
    public void No_two_paragraphs_of_the_long_verdict_are_the_same()
    {
        using var package = Open("14-flood-group-action-long");
        var paragraphs = package.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Select(paragraph => paragraph.InnerText).Where(text => text.Length > 60).ToList();

        paragraphs.Count.ShouldBeGreaterThan(200);
        paragraphs.Distinct().Count().ShouldBe(paragraphs.Count);
        paragraphs.Sum(paragraph => paragraph.Split(' ').Length).ShouldBeGreaterThan(14_000);
    }

    [Fact]
    public void All_samples_together_are_small() =>
        Directory.EnumerateFiles(Repository.Samples, "*.docx").Sum(file => new FileInfo(file).Length).ShouldBeLessThan(2_000_000);

    private static int Count(Func<WordprocessingDocument, bool> has) => Repository.All.Count(document =>
    {
        using var package = Open(document.Id);

        return has(package);
    });

    private static WordprocessingDocument Open(string id) => WordprocessingDocument.Open(new MemoryStream(Repository.Sample(id)), isEditable: false);
}
