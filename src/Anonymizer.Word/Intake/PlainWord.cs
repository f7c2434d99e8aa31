using System.Text;
using System.Xml.Linq;
using Anonymizer.Core;
using Anonymizer.Word.Packaging;
using Anonymizer.Word.Reading;

namespace Anonymizer.Word.Intake;

/// <summary>Plain text as a Word file, a paragraph a line, and back.</summary>
public static class PlainWord
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static byte[] Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var body = new XElement(Ns.W + "body", lines.Select(Paragraph), new XElement(Ns.W + "sectPr"));
        var root = new XElement(Ns.W + "document", new XAttribute(XNamespace.Xmlns + "w", Ns.W.NamespaceName), body);
        var kind = PartKind.OfMain;

        return PackageWriter.Write([new KeptPart(kind.Path + ".xml", kind.Name, kind.ContentType, source: null) { Xml = new XDocument(root) }]);
    }

    /// <summary>The text of a .txt file: UTF-8, or UTF-16 with its mark.</summary>
    /// <exception cref="DomainException">text.empty, text.not-utf8.</exception>
    public static string Decode(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);

        if (file.Length == 0)
        {
            throw new DomainException("text.empty", "The file is empty (0 bytes). Choose the file again.");
        }

        try
        {
            using var reader = new StreamReader(new MemoryStream(file, writable: false), StrictUtf8);
            var text = reader.ReadToEnd();

            return text.Contains('\0', StringComparison.Ordinal) ? throw NoText() : text;
        }
        catch (DecoderFallbackException)
        {
            throw NoText();
        }
    }

    /// <summary>A Word file's text as a .txt file in UTF-8; nothing else of the file is in it.</summary>
    /// <exception cref="DomainException">The file cannot be taken; codes as in <see cref="PackageGuard.Check"/>.</exception>
    public static byte[] TextOf(byte[] word)
    {
        var text = WordReader.Read(word).Text.Value;

        return StrictUtf8.GetBytes(text.EndsWith('\n') ? text[..^1] : text);
    }

    private static DomainException NoText() => new("text.not-utf8", "This is no plain text in UTF-8. Save it as UTF-8, or as a Word document, and try again.");

    private static XElement Paragraph(string line)
    {
        var run = new XElement(Ns.W + "r");
        var start = 0;

        for (var end = 0; end <= line.Length; end++)
        {
            if (end == line.Length || char.IsControl(line[end]) || !IsWritable(line, end))
            {
                AddText(run, line[start..end]);
                AddControl(run, end < line.Length ? line[end] : '\0');
                start = end + 1;
            }
        }

        return new XElement(Ns.W + "p", run.HasElements ? run : null);
    }

    private static void AddText(XElement run, string text)
    {
        if (text.Length > 0)
        {
            run.Add(new XElement(Ns.W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));
        }
    }

    /// <summary>Tabs and form feeds have elements of their own; other control characters draw nothing.</summary>
    private static void AddControl(XElement run, char control)
    {
        if (control == '\t')
        {
            run.Add(new XElement(Ns.W + "tab"));
        }
        else if (control == '\f')
        {
            run.Add(new XElement(Ns.W + "br", new XAttribute(Ns.W + "type", "page")));
        }
    }

    /// <summary>XML has no lone surrogates and no noncharacters.</summary>
    private static bool IsWritable(string line, int index) =>
        line[index] is not ('\uFFFE' or '\uFFFF')
        && (!char.IsSurrogate(line[index]) || char.IsSurrogatePair(line, index) || (index > 0 && char.IsLowSurrogate(line[index]) && char.IsHighSurrogate(line[index - 1])));
}
