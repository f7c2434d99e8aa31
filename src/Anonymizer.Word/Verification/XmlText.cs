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
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
    private static readonly HashSet<string> Codes = ["delText", "delInstrText", "fldData", "f", "formatCode"];
    private static readonly HashSet<string> Measures = ["posOffset", "pctWidth", "pctHeight", "pctPosHOffset", "pctPosVOffset"];
    private static readonly HashSet<(string Holder, string Text)> FixedTexts =
    [
        ("formatCode", "General"), ("align", "left"), ("align", "right"), ("align", "center"), ("align", "inside"), ("align", "outside"), ("align", "top"), ("align", "bottom"),
    ];

    private readonly string part;
    private readonly ParagraphText text = new();
    private readonly StringBuilder codes = new();
    private readonly StringBuilder instruction = new();
    private readonly XmlValues values;
    private bool isDrawnInCapitals;

    private XmlText(string part, int depth)
    {
        this.part = part;
        values = new XmlValues(part, depth);
    }

    /// <param name="stream">Of a part, or of what was unpacked from one.</param>
    /// <param name="part">The part.</param>
    /// <param name="depth">How often it was unpacked.</param>
    /// <param name="found">Its text, codes, attributes, and what is encoded in them.</param>
    /// <returns>False if the bytes are no well-formed XML.</returns>
    public static bool TryRead(Stream stream, string part, int depth, [NotNullWhen(true)] out XmlPieces? found)
    {
        var reading = new XmlText(part, depth);
        found = null;

        try
        {
            using var reader = XmlReader.Create(stream, Settings);
            reading.Read(reader);
        }
        catch (Exception exception) when (exception is XmlException or ArgumentException or NotSupportedException)
        {
            return false;
        }

        found = new XmlPieces(reading.Pieces(), reading.values.IsWhole);

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
                    codes.Append(reader.Name).Append(' ').Append(reader.Value).Append('\n');
                    break;
            }
        }

        EndInstruction();
    }

    private void Open(XmlReader reader, Stack<string> open)
    {
        var (space, name) = (reader.NamespaceURI, reader.LocalName);
        var isEmpty = reader.IsEmptyElement;
        text.Open(name);
        values.AddName(space, name);
        values.AddName(string.Empty, reader.Prefix);
        AddMark(reader, name);

        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix == "xmlns" || reader.Name == "xmlns")
            {
                values.AddNamespace(reader.LocalName, reader.Value);
            }
            else
            {
                values.AddName(reader.NamespaceURI.Length == 0 ? space : reader.NamespaceURI, reader.LocalName);
                values.AddAttribute(space, name, reader.LocalName, reader.Value);
            }
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

    /// <summary>What elements mean for the text: capitals, marks of fields, letters that are elements.</summary>
    private void AddMark(XmlReader reader, string name)
    {
        isDrawnInCapitals = name != "r" && (isDrawnInCapitals || (name is "caps" or "smallCaps" && reader.GetAttribute("val", reader.NamespaceURI) is not ("0" or "false" or "off")));

        if (name == "fldChar")
        {
            EndInstruction();
        }
        else if (name == "noBreakHyphen")
        {
            text.Add("-");
        }
        else if (name == "sym" && ushort.TryParse(reader.GetAttribute("char", reader.NamespaceURI), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value))
        {
            text.Add(((char)(value >= SymbolFontStart ? value - SymbolFontStart : value)).ToString());
        }
    }

    private void AddText(string holder, string value)
    {
        if (holder == "instrText")
        {
            instruction.Append(value);
        }
        else if (Codes.Contains(holder) && !FixedTexts.Contains((holder, value)))
        {
            codes.Append(value);
        }
        else if (!Measures.Contains(holder) && !FixedTexts.Contains((holder, value)))
        {
            text.Add(isDrawnInCapitals ? value.ToUpperInvariant() : value);
        }

        values.AddDecoded(value);
    }

    private void EndInstruction()
    {
        if (!FieldWords.AreAll(instruction.ToString()))
        {
            codes.Append(instruction).Append('\n');
        }

        instruction.Clear();
    }

    private IReadOnlyList<TextPiece> Pieces() =>
    [
        new TextPiece(part, "text", text.ToString(), TextPieceKind.Sentences),
        new TextPiece(part, "code or comment", codes.ToString(), TextPieceKind.Value),
        .. values.Pieces,
    ];
}
