using System.Globalization;
using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Tests.Contract;

/// <summary>Reduces fields to what must stay of them: the kind of a kept field, and the result of every field.</summary>
internal static class FieldCodes
{
    public static void Reduce(XElement root)
    {
        var open = new Stack<OpenField>();
        var done = new List<OpenField>();

        foreach (var element in root.Descendants().ToList())
        {
            if (element.Name == Ns.W + "fldChar")
            {
                Mark(element, open, done);
            }
            else if (open.TryPeek(out var field))
            {
                Add(element, field, open);
            }
        }

        foreach (var field in done)
        {
            Reduce(field);
        }

        foreach (var simple in root.Descendants(Ns.W + "fldSimple").ToList())
        {
            var kind = KindOf((string?)simple.Attribute(Ns.W + "instr") ?? string.Empty);
            var nodes = simple.Nodes().ToList();
            nodes.ForEach(node => node.Remove());
            simple.ReplaceWith(kind is null ? nodes : [Token(kind), .. nodes]);
        }

        root.Descendants().Where(element => element.Name == Ns.W + "fldChar" || (element.Name == Ns.W + "instrText" && element.Parent!.Attribute("kept") is null)).ToList().ForEach(element => element.Remove());
    }

    private static void Mark(XElement mark, Stack<OpenField> open, List<OpenField> done)
    {
        var kind = (string?)mark.Attribute(Ns.W + "fldCharType");

        if (kind == "begin")
        {
            open.Push(new OpenField(mark, [.. open.Where(outer => !outer.IsSeparated)]));
        }
        else if (open.TryPeek(out var field))
        {
            field.IsSeparated |= kind == "separate";

            if (kind == "end")
            {
                field.IsEnded = true;
                done.Add(open.Pop());
            }
        }
    }

    private static void Add(XElement element, OpenField field, Stack<OpenField> open)
    {
        if (element.Name == Ns.W + "instrText")
        {
            field.Code += element.Value;
        }
        else if (element.Parent!.Name == Ns.W + "r" && element.Name != Ns.W + "rPr")
        {
            open.FirstOrDefault(outer => !outer.IsSeparated)?.InCode.Add(element);
        }
    }

    private static void Reduce(OpenField field)
    {
        var hasOtherCode = field.InCode.Count > 0;
        field.InCode.Where(element => element.Parent is not null).ToList().ForEach(element => element.Remove());

        if (Drawn(field.Begin.Element(Ns.W + "ffData")) is { } drawn && !field.StandsInCode && field.Begin.Parent is not null)
        {
            field.Begin.AddBeforeSelf(new XElement(Ns.W + "t", drawn));
        }

        if (KindOf(field.Code) is { } kind && !hasOtherCode && !field.StandsInCode && field.Begin.Parent is { } run)
        {
            run.AddBeforeSelf(Token(kind));
        }
    }

    /// <summary>A check box and a list are drawn by Word itself: their present state stays, as text.</summary>
    private static string? Drawn(XElement? form)
    {
        var box = form?.Element(Ns.W + "checkBox");
        var list = form?.Element(Ns.W + "ddList");
        var chosen = (string?)(list?.Element(Ns.W + "result") ?? list?.Element(Ns.W + "default"))?.Attribute(Ns.W + "val") ?? "0";

        return box is not null ? ((Styles.Switch(box, "checked") ?? Styles.Switch(box, "default")) == true ? "☒" : "☐")
            : (string?)list?.Elements(Ns.W + "listEntry").ElementAtOrDefault(int.Parse(chosen, CultureInfo.InvariantCulture))?.Attribute(Ns.W + "val");
    }

    private static XElement Token(string kind) => new(Ns.W + "r", new XAttribute("kept", "1"), new XElement(Ns.W + "instrText", kind));

    private static string? KindOf(string code) =>
        code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault()?.ToUpperInvariant() is { } kind && Scrubbed.KeptFields.Contains(kind) ? kind : null;

    private sealed class OpenField(XElement begin, IReadOnlyList<OpenField> codes)
    {
        public XElement Begin { get; } = begin;

        /// <summary>It stands in the code of another field; one that never ends has none.</summary>
        public bool StandsInCode => codes.Any(outer => outer.IsEnded);

        public bool IsEnded { get; set; }

        public bool IsSeparated { get; set; }

        public string Code { get; set; } = string.Empty;

        public List<XElement> InCode { get; } = [];
    }
}
