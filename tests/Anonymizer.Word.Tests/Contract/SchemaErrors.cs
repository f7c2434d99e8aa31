using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Anonymizer.Word.Tests.Contract;

/// <summary>What the Open XML SDK's validator says of a file.</summary>
internal static class SchemaErrors
{
    /// <summary>The distinct errors; null if the SDK cannot even open the file.</summary>
    public static IReadOnlySet<string>? Of(byte[] file)
    {
        try
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

            return new OpenXmlValidator(FileFormatVersions.Microsoft365) { MaxNumberOfErrors = 2000 }.Validate(document)
                .Select(error => error.Id + " " + error.Description)
                .ToHashSet(StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is OpenXmlPackageException or IOException or FormatException or InvalidDataException or System.Xml.XmlException or NotSupportedException or UriFormatException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
