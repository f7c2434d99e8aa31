using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Scrubbing;

/// <summary>Writes text that a right-to-left override turns around in the order in which it is read, without the override.</summary>
/// <remarks>"\u202Enaitram\u202C" reads "martian": stored so, no recognizer and no check would find the name.</remarks>
internal static class DirectionOverrides
{
    private const char Override = '\u202E';
    private const char Pop = '\u202C';

    public static void Unfold(XElement root)
    {
        foreach (var text in root.Descendants(Ns.W + "t").Where(text => text.Value.Contains(Override, StringComparison.Ordinal)))
        {
            text.Value = Unfold(text.Value);
        }
    }

    public static string Unfold(string text)
    {
        var result = new StringBuilder(text.Length);
        var position = 0;

        for (var start = text.IndexOf(Override, StringComparison.Ordinal); start >= 0; start = text.IndexOf(Override, position))
        {
            var pop = text.IndexOf(Pop, start);
            var end = pop < 0 ? text.Length : pop;
            result.Append(text, position, start - position).Append(Reverse(text[(start + 1)..end]));
            position = Math.Min(end + 1, text.Length);
        }

        return result.Append(text, position, text.Length - position).ToString();
    }

    private static string Reverse(string text)
    {
        var elements = new List<string>();

        for (var enumerator = StringInfo.GetTextElementEnumerator(text); enumerator.MoveNext();)
        {
            elements.Insert(0, enumerator.GetTextElement());
        }

        return string.Concat(elements);
    }
}
