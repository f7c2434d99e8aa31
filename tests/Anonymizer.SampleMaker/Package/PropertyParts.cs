using System.Xml;
using Anonymizer.SampleMaker.Writing;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.ExtendedProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.VariantTypes;

namespace Anonymizer.SampleMaker.Package;

/// <summary>Title, author, company and the court's own properties: where real files give names away.</summary>
internal static class PropertyParts
{
    private const string CoreNamespace = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string TermsNamespace = "http://purl.org/dc/terms/";
    private const string ElementsNamespace = "http://purl.org/dc/elements/1.1/";
    private const string InstanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";

    public static void Write(VerdictDocument document, WordprocessingDocument package)
    {
        WriteCore(document, package);
        package.AddNewPart<ExtendedFilePropertiesPart>("rId3").Properties = new DocumentFormat.OpenXml.ExtendedProperties.Properties(new Application("Microsoft Office Word"), new Company("Courts Service (invented)"));

        if (document.CustomProperties.Count > 0)
        {
            package.AddNewPart<CustomFilePropertiesPart>("rId4").Properties = new DocumentFormat.OpenXml.CustomProperties.Properties(
                document.CustomProperties.Select((property, index) => new CustomDocumentProperty(new VTLPWSTR(property.Value))
                {
                    FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}",
                    PropertyId = index + 2,
                    Name = property.Key,
                }));
        }
    }

    private static void WriteCore(VerdictDocument document, WordprocessingDocument package)
    {
        var part = package.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rId2");
        using var writer = XmlWriter.Create(part.GetStream(FileMode.Create), new XmlWriterSettings { CloseOutput = true, Encoding = new System.Text.UTF8Encoding(false) });

        writer.WriteStartElement("cp", "coreProperties", CoreNamespace);
        writer.WriteAttributeString("xmlns", "dcterms", null, TermsNamespace);
        writer.WriteElementString("dc", "title", ElementsNamespace, document.Title);
        writer.WriteElementString("dc", "creator", ElementsNamespace, document.Author);
        writer.WriteElementString("cp", "lastModifiedBy", CoreNamespace, document.Author);
        WriteDate(writer, "created");
        WriteDate(writer, "modified");
        writer.WriteEndElement();
    }

    private static void WriteDate(XmlWriter writer, string name)
    {
        writer.WriteStartElement("dcterms", name, TermsNamespace);
        writer.WriteAttributeString("xsi", "type", InstanceNamespace, "dcterms:W3CDTF");
        writer.WriteString("2026-03-02T12:00:00Z");
        writer.WriteEndElement();
    }
}
