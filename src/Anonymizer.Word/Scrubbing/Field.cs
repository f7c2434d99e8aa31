using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Scrubbing;

/// <summary>One complex field: its marks, its instruction, and what else stands in the instruction (nested fields, text).</summary>
internal sealed class Field(XElement begin, Field? outer)
{
    public XElement Begin { get; } = begin;

    public Field? Outer { get; } = outer;

    public bool StandsInCode { get; } = outer is { Separator: null };

    public XElement? Separator { get; set; }

    public XElement? End { get; set; }

    public List<XElement> Instructions { get; } = [];

    public List<XElement> OtherCode { get; } = [];

    public string Code => string.Concat(Instructions.Select(instruction => instruction.Value));

    public IEnumerable<XElement> Marks => new[] { Begin, Separator, End }.OfType<XElement>();

    /// <summary>What Word draws for a check box or a list, which have no result of their own.</summary>
    public string? DrawnByWord
    {
        get
        {
            var data = Begin.Element(Ns.W + "ffData");
            var box = data?.Element(Ns.W + "checkBox");
            var list = data?.Element(Ns.W + "ddList");

            return box is not null ? ((box.Switch("checked") ?? box.Switch("default")) == true ? "☒" : "☐")
                : list is not null ? list.Elements(Ns.W + "listEntry").ElementAtOrDefault(Chosen(list))?.Value()
                : null;
        }
    }

    private static int Chosen(XElement list) =>
        int.TryParse((list.Element(Ns.W + "result") ?? list.Element(Ns.W + "default"))?.Value(), out var index) ? index : 0;
}
