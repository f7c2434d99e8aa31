using System.Text;

namespace Anonymizer.Word.Verification;

/// <summary>Gathers text so that what is read together stands together: runs of a paragraph joined, paragraphs, phonetic guides and other elements apart.</summary>
internal sealed class ParagraphText
{
    private static readonly HashSet<string> Lines = ["p", "rt"];
    private static readonly HashSet<string> Blanks = ["tab", "br", "cr", "ptab"];
    private readonly StringBuilder finished = new();
    private readonly Stack<StringBuilder> paragraphs = new();

    private StringBuilder Current => paragraphs.TryPeek(out var paragraph) ? paragraph : finished;

    public void Open(string element)
    {
        if (Lines.Contains(element))
        {
            paragraphs.Push(new StringBuilder());
        }
        else if (Blanks.Contains(element))
        {
            Current.Append(' ');
        }
    }

    public void Close(string element)
    {
        if (Lines.Contains(element) && paragraphs.TryPop(out var paragraph))
        {
            finished.Append(paragraph).Append('\n');
        }
        else if (paragraphs.Count == 0)
        {
            finished.Append('\n');
        }
    }

    public void Add(string text) => Current.Append(text);

    public override string ToString() => finished.ToString();
}
