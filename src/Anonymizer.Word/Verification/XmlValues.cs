using System.Buffers;
using Anonymizer.Core.Verification;

namespace Anonymizer.Word.Verification;

/// <summary>Gathers what stands in an XML entry beside its text: values of attributes and names that are not the format's own, and whatever is encoded.</summary>
/// <param name="part">The part.</param>
/// <param name="depth">How often it was unpacked.</param>
internal sealed class XmlValues(string part, int depth)
{
    private const int ShortestCode = 16;
    private static readonly SearchValues<char> CodeLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/= \t\r\n");
    private readonly HashSet<string> values = [];
    private readonly List<TextPiece> decoded = [];

    /// <summary>All that is packed in it was looked into.</summary>
    public bool IsWhole { get; private set; } = true;

    public IEnumerable<TextPiece> Pieces => values.Select(value => new TextPiece(part, "attribute", value, TextPieceKind.Value)).Concat(decoded);

    /// <summary>The name of an element or an attribute, or a prefix.</summary>
    /// <param name="space">The element's namespace.</param>
    /// <param name="name">Without prefix.</param>
    public void AddName(string space, string name)
    {
        if (!Vocabulary.IsFixedName(space, name))
        {
            values.Add(name);
        }
    }

    public void AddNamespace(string prefix, string value)
    {
        AddName(string.Empty, prefix);

        if (!FormatList.Addresses.Contains(value))
        {
            values.Add(value);
        }
    }

    public void AddAttribute(string space, string element, string name, string value)
    {
        var isFixed = name switch
        {
            "Type" or "uri" or "ContentType" => FormatList.Addresses.Contains(value),
            "PartName" => FormatParts.IsKnown(value),
            "Target" => FormatParts.IsKnownTarget(value, part),
            "Extension" => FormatParts.IsKnown("word/media/image1." + value) || value is "rels" or "xml" or "vml" or "bin",
            _ => Vocabulary.IsFixed(space, element, name, value),
        };

        if (!isFixed)
        {
            values.Add(name == "style" ? VectorStyle.Unknown(value) : value);
        }

        AddDecoded(value);
    }

    public void AddDecoded(string value)
    {
        if (value.Contains('%', StringComparison.Ordinal))
        {
            values.Add(Uri.UnescapeDataString(value));
        }

        if (value.Length < ShortestCode || value.AsSpan().ContainsAnyExcept(CodeLetters))
        {
            return;
        }

        var bytes = new byte[value.Length];

        if (Convert.TryFromBase64String(value, bytes, out var length))
        {
            IsWhole &= PackedText.AddTo(decoded.Add, bytes[..length], part, "base64", depth + 1);
        }
    }
}
