using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Scrubbing;

/// <summary>Keeps the few harmless fields with a rewritten instruction; of all others only the result stays, as plain text.</summary>
internal static class Fields
{
    private static readonly HashSet<XName> Content =
    [
        Ns.W + "t", Ns.W + "tab", Ns.W + "br", Ns.W + "cr", Ns.W + "sym", Ns.W + "noBreakHyphen", Ns.W + "softHyphen", Ns.W + "ptab", Ns.W + "drawing", Ns.W + "pict", Ns.W + "object",
    ];

    public static void Simplify(XElement root, BookmarkNames bookmarks)
    {
        var gone = new List<XElement>();
        Collect(root).ForEach(field => Simplify(field, bookmarks, gone));
        gone.RemoveAll();

        root.Descendants(Ns.W + "fldSimple").Where(simple => !IsSafe(simple, bookmarks)).UnwrapAll();
        root.Descendants(Ns.W + "fldData").RemoveAll();
        root.Descendants(Ns.W + "ffData").RemoveAll();
    }

    private static List<Field> Collect(XElement root)
    {
        var fields = new List<Field>();
        var open = new Stack<Field>();
        var strays = new List<XElement>();

        foreach (var element in root.Descendants())
        {
            if (element.Name == Ns.W + "fldChar")
            {
                Mark(element, fields, open, strays);
            }
            else if (element.Name == Ns.W + "instrText")
            {
                (open.TryPeek(out var field) ? field.Instructions : strays).Add(element);
            }
            else if (Content.Contains(element.Name) && open.TryPeek(out var inner) && element.Parent?.Name != Ns.W + "tabs")
            {
                InnermostInCode(inner)?.OtherCode.Add(element);
            }
        }

        strays.RemoveAll();

        return fields;
    }

    private static void Mark(XElement mark, List<Field> fields, Stack<Field> open, List<XElement> strays)
    {
        var kind = mark.Value("fldCharType");

        if (kind == "begin")
        {
            var field = new Field(mark, open.TryPeek(out var outer) ? outer : null);
            fields.Add(field);
            open.Push(field);
        }
        else if (!open.TryPeek(out var field))
        {
            strays.Add(mark);
        }
        else if (kind == "separate")
        {
            field.Separator = mark;
        }
        else
        {
            field.End = mark;
            open.Pop();
        }
    }

    private static Field? InnermostInCode(Field? field)
    {
        while (field is { Separator: not null })
        {
            field = field.Outer;
        }

        return field;
    }

    private static bool IsInCode(Field field)
    {
        for (Field? inner = field; inner is not null; inner = inner.Outer)
        {
            if (inner.StandsInCode && inner.Outer!.End is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static void Simplify(Field field, BookmarkNames bookmarks, List<XElement> gone)
    {
        if (field.End is not null)
        {
            gone.AddRange(field.OtherCode);
        }

        // A page number may come without a separator and a result: Word draws it all the same.
        var isWhole = field is { End: not null, OtherCode.Count: 0, Instructions.Count: > 0 } && !IsInCode(field);

        if (isWhole && FieldCode.Safe(field.Code, bookmarks) is { } safe)
        {
            field.Instructions[0].Value = safe;
            field.Instructions[0].SetAttributeValue(XNamespace.Xml + "space", "preserve");
            gone.AddRange(field.Instructions.Skip(1));
            return;
        }

        if (field.DrawnByWord is { } drawn && !IsInCode(field))
        {
            field.Begin.AddAfterSelf(new XElement(Ns.W + "t", drawn));
        }

        gone.AddRange(field.Marks);
        gone.AddRange(field.Instructions);
    }

    /// <summary>May it stay a field? Then its instruction is rewritten.</summary>
    private static bool IsSafe(XElement simple, BookmarkNames bookmarks)
    {
        var safe = FieldCode.Safe(simple.Value("instr") ?? string.Empty, bookmarks);

        if (safe is not null)
        {
            simple.SetAttributeValue(Ns.W + "instr", safe);
        }

        return safe is not null;
    }
}
