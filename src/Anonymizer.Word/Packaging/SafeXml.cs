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
    public static int Scan(PackedPart packed, string part, PackageLimits limits)
    {
        var elements = 0;

        Guarded(packed, part, reader =>
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
    public static XDocument Load(PackedPart packed, string part)
    {
        var document = Guarded(packed, part, reader => XDocument.Load(reader, LoadOptions.PreserveWhitespace));

        StrictNames.Translate(document);
        Blanks.Remove(document);
        SharedValues.Share(document);

        return document;
    }

    public static void Save(XDocument document, Stream stream)
    {
        using var writer = XmlWriter.Create(stream, WriterSettings);
        document.Save(writer);
    }

    private static T Guarded<T>(PackedPart packed, string part, Func<XmlReader, T> read)
    {
        try
        {
            using var stream = packed.Open();
            using var reader = XmlReader.Create(stream, ReaderSettings);
            var result = read(reader);
            stream.CopyTo(Stream.Null);

            return result;
        }
        catch (Exception exception) when (exception is XmlException or ArgumentException or NotSupportedException)
        {
            throw HasDtd(packed) ? Refusal.Dtd(part) : Refusal.Damaged($"{part} is not well-formed");
        }
    }

    private static bool HasDtd(PackedPart packed)
    {
        using var stream = packed.Open();
        var buffer = new byte[4096];
        var head = buffer.AsSpan(0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));

        return head.IndexOf("<!DOCTYPE"u8) >= 0 || head.IndexOf(Encoding.Unicode.GetBytes("<!DOCTYPE")) >= 0;
    }
}
