using System.Text;
using Anonymizer.SampleMaker.Writing;

namespace Anonymizer.SampleMaker.Gold;

/// <summary>The plain text of one paragraph and where its tags stand in it, in UTF-16 units.</summary>
public sealed class GoldParagraph
{
    private readonly StringBuilder text = new();
    private readonly List<(int Start, Tag Tag)> tags = [];

    public GoldParagraph(Line line) => Add(line);

    public string Text => text.ToString();

    public IReadOnlyList<(int Start, Tag Tag)> Tags => tags;

    private void Add(Line line)
    {
        foreach (var inline in line.Inlines)
        {
            Add(inline);
        }
    }

    private void Add(Inline inline)
    {
        switch (inline)
        {
            case Words words:
                Add(words);
                break;
            case Inserted inserted:
                Add(inserted.Text);
                break;
            case Comment comment:
                Add(comment.Anchor);
                break;
            case Field field:
                Add(field.Result);
                break;
            case Link link:
                Add(link.Text);
                break;
            case Control control:
                Add(control.Content);
                break;
            case TabStop:
                text.Append('\t');
                break;
            case LineBreak:
                text.Append('\n');
                break;
            case Footnote or Deleted:
                break;
            default:
                throw new NotSupportedException(inline.GetType().Name);
        }
    }

    private void Add(Words words)
    {
        if (words.Tag is { } tag)
        {
            tags.Add((text.Length, tag with { Surface = words.Text }));
        }

        text.Append(words.Text);
    }
}
