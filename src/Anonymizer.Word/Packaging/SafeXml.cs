using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Anonymizer.Word.Packaging;

/// <summary>The one way in and out for XML: DTDs forbidden, nothing fetched, depth and size limited, comments left out.</summary>
internal static class SafeXml
{
    private static readonly XmlReaderSettings ReaderSettings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private static readonly XmlWriterSettings WriterSettings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = false,
    };

    /// <summary>Streams through a part: depth, number of elements, DTD, well-formedness.</summary>
    /// <returns>The number of elements.</returns>
    public static int Scan(byte[] bytes, string part, PackageLimits limits)
    {
        var elements = 0;

        Guarded(bytes, part, reader =>
        {
            while (reader.Read())
            {
                elements += reader.NodeType == XmlNodeType.Element ? 1 : 0;

                if (reader.Depth > limits.Depth)
                {
                    throw Refusal.TooDeep(part, limits.Depth);
                }

                if (elements > limits.Elements)
                {
                    throw Refusal.TooLarge($"more than {limits.Elements} elements");
                }
            }

            return true;
        });

        return elements;
    }

    /// <summary>Loads a part that was scanned before; names of ISO "strict" documents become the usual ones.</summary>
    public static XDocument Load(byte[] bytes, string part)
    {
        var document = Guarded(bytes, part, reader => XDocument.Load(reader, LoadOptions.PreserveWhitespace));

        StrictNames.Translate(document);
        Blanks.Remove(document);

        return document;
    }

    public static byte[] Save(XDocument document)
    {
        using var stream = new MemoryStream();

        using (var writer = XmlWriter.Create(stream, WriterSettings))
        {
            document.Save(writer);
        }

        return stream.ToArray();
    }

    private static T Guarded<T>(byte[] bytes, string part, Func<XmlReader, T> read)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var reader = XmlReader.Create(stream, ReaderSettings);

            return read(reader);
        }
        catch (Exception exception) when (exception is XmlException or ArgumentException or NotSupportedException)
        {
            throw HasDtd(bytes) ? Refusal.Dtd(part) : Refusal.Damaged($"{part} is not well-formed");
        }
    }

    private static bool HasDtd(byte[] bytes)
    {
        var head = bytes.AsSpan(0, Math.Min(bytes.Length, 4096));

        return head.IndexOf("<!DOCTYPE"u8) >= 0 || head.IndexOf(Encoding.Unicode.GetBytes("<!DOCTYPE")) >= 0;
    }
}
