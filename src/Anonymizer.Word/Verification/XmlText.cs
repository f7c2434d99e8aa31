using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Xml;
using Anonymizer.Core.Verification;

namespace Anonymizer.Word.Verification;

/// <summary>Reads one XML entry as a stream: its text, its codes and comments, its attributes and what is encoded in them.</summary>
internal sealed class XmlText
{
    private const int SymbolFontStart = 0xF000;
    private const int ShortestCode = 16;
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
    private static readonly HashSet<string> Codes = ["instrText", "delText", "delInstrText", "fldData", "f", "formatCode"];
    private static readonly HashSet<string> Measures = ["posOffset", "pctWidth", "pctHeight", "pctPosHOffset", "pctPosVOffset"];
    private static readonly HashSet<string> Addresses = ["Type", "uri", "ContentType"];
    private readonly string part;
    private readonly int depth;
    private readonly ParagraphText text = new();
    private readonly StringBuilder codes = new();
    private readonly HashSet<string> attributes = [];
    private readonly HashSet<string> styles = [];
    private readonly List<TextPiece> decoded = [];
    private bool isDrawnInCapitals;
    private bool isWhole = true;

    private XmlText(string part, int depth)
    {
        this.part = part;
        this.depth = depth;
    }

    /// <param name="bytes">Of a part, or unpacked from one.</param>
    /// <param name="part">The part.</param>
    /// <param name="depth">How often it was unpacked.</param>
    /// <param name="found">Its text, codes, attributes, and what is encoded in them.</param>
    /// <returns>False if the bytes are no well-formed XML.</returns>
    public static bool TryRead(byte[] bytes, string part, int depth, [NotNullWhen(true)] out XmlPieces? found)
    {
        var reading = new XmlText(part, depth);
        found = null;

        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Settings);
            reading.Read(reader);
        }
        catch (Exception exception) when (exception is XmlException or ArgumentException or NotSupportedException)
        {
            return false;
        }

        found = new XmlPieces(reading.Pieces(), reading.isWhole);

        return true;
    }

    private void Read(XmlReader reader)
    {
        var open = new Stack<string>();

        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Open(reader, open);
                    break;
                case XmlNodeType.EndElement:
                    text.Close(open.Pop());
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    AddText(open.TryPeek(out var holder) ? holder : string.Empty, reader.Value);
                    break;
                case XmlNodeType.Comment or XmlNodeType.ProcessingInstruction:
                    codes.Append(reader.Value).Append('\n');
                    break;
            }
        }
    }

    private void Open(XmlReader reader, Stack<string> open)
    {
        var name = reader.LocalName;
        var isEmpty = reader.IsEmptyElement;
        text.Open(name);
        AddSymbol(name, reader.GetAttribute("char", reader.NamespaceURI));
        isDrawnInCapitals = name != "r" && (isDrawnInCapitals || IsCapitals(name, reader.GetAttribute("val", reader.NamespaceURI)));

        while (reader.MoveToNextAttribute())
        {
            AddAttribute(name, reader.LocalName, reader.Prefix == "xmlns" || reader.Name == "xmlns", reader.Value);
        }

        if (isEmpty)
        {
            text.Close(name);
        }
        else
        {
            open.Push(name);
        }
    }

    private static bool IsCapitals(string element, string? value) => element is "caps" or "smallCaps" && value is not ("0" or "false" or "off");

    private void AddSymbol(string name, string? code)
    {
        if (name == "noBreakHyphen")
        {
            text.Add("-");
        }
        else if (name == "sym" && ushort.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value))
        {
            text.Add(((char)(value >= SymbolFontStart ? value - SymbolFontStart : value)).ToString());
        }
    }

    private void AddText(string holder, string value)
    {
        if (Codes.Contains(holder))
        {
            codes.Append(value);
        }
        else if (!Measures.Contains(holder))
        {
            text.Add(isDrawnInCapitals ? value.ToUpperInvariant() : value);
        }

        AddDecoded(value);
    }

    private void AddAttribute(string element, string name, bool isNamespace, string value)
    {
        var isAddress = (isNamespace || Addresses.Contains(name)) && Vocabulary.IsKnownAddress(value);

        if (!isAddress && (isNamespace || !Vocabulary.IsFixed(element, name, value)))
        {
            (name == "style" ? styles : attributes).Add(value);
        }

        AddDecoded(value);
    }

    private void AddDecoded(string value)
    {
        if (value.Contains('%', StringComparison.Ordinal))
        {
            attributes.Add(Uri.UnescapeDataString(value));
        }

        var bytes = new byte[value.Length];

        if (value.Length >= ShortestCode && Convert.TryFromBase64String(value, bytes, out var length))
        {
            isWhole &= PackedText.AddTo(decoded, bytes[..length], part, "base64", depth + 1);
        }
    }

    private IReadOnlyList<TextPiece> Pieces() =>
    [
        new TextPiece(part, "text", text.ToString(), TextPieceKind.Sentences),
        new TextPiece(part, "code or comment", codes.ToString(), TextPieceKind.Value),
        .. attributes.Select(value => new TextPiece(part, "attribute", value, TextPieceKind.Value)),
        .. styles.Select(value => new TextPiece(part, "attribute", string.Concat(value.Where(character => !char.IsAsciiDigit(character))), TextPieceKind.Sentences)),
        .. decoded,
    ];
}
