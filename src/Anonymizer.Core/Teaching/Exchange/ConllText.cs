using System.Text;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Teaching.Exchange;

/// <summary>One text as it grows token by token.</summary>
internal sealed class ConllText(string id)
{
    private const string Closing = ".,;:!?)]}%'’”»";
    private const string Opening = "([{“«";

    private readonly StringBuilder value = new();
    private readonly List<GoldMention> mentions = [];
    private int start = -1;
    private int end;
    private int blanks;
    private ConllTag? open;

    public bool IsEmpty => value.Length == 0;

    /// <param name="token">The token.</param>
    /// <param name="blanksAfter">How many blanks follow; null where the file does not say.</param>
    /// <param name="tag">Its tag.</param>
    /// <param name="line">For the message.</param>
    public void Add(string token, int? blanksAfter, ConllTag tag, int line)
    {
        if (token.Length == 0 || !tag.IsTag)
        {
            throw new DomainException("conll.invalid", $"Line {line} of the file is no token with a tag. Correct or remove the line.");
        }

        if (blanks < 0)
        {
            blanks = value.Length > 0 && value[^1] != '\n' && !Closing.Contains(token[0], StringComparison.Ordinal) && !Opening.Contains(value[^1], StringComparison.Ordinal) ? 1 : 0;
        }

        value.Append(' ', blanks);

        if (open is not null && !tag.Continues(open))
        {
            Close();
        }

        if (tag.IsMention && open is null)
        {
            (open, start) = (tag, value.Length);
        }

        value.Append(token);
        (end, blanks) = (value.Length, blanksAfter ?? -1);
    }

    public void EndParagraph()
    {
        Close();
        blanks = 0;

        if (value.Length > 0)
        {
            value.Append('\n');
        }
    }

    public GoldVerdict ToVerdict()
    {
        Close();
        var text = value.ToString().TrimEnd('\n');
        var masks = mentions.Where(mention => mention.Need is Need.Direct or Need.Quasi).Select(mention => new GoldMask(mention.Span, mention.Type, mention.Need!.Value));

        return new GoldVerdict(id, VerdictText.FromPlain(text), [.. mentions], mentions.TrueForAll(mention => mention.Need is null) ? [] : [[.. masks]]);
    }

    private void Close()
    {
        if (open is { } tag)
        {
            var (type, role) = GoldLabels.Meaning(tag.Label);
            mentions.Add(new GoldMention(new TextSpan(start, end), tag.Label, type, tag.Role ?? role, tag.Need, tag.EntityId));
            open = null;
        }
    }
}

/// <summary>A token's tag with what our own columns say beside it.</summary>
/// <param name="Tag">"O", "B-LABEL" or "I-LABEL".</param>
internal sealed record ConllTag(string Tag, Need? Need, EntityRole? Role, string? EntityId)
{
    public bool IsMention => Tag.Length > 2 && Tag[1] == '-' && Tag[0] is ('B' or 'I');

    public bool IsTag => Tag == "O" || IsMention;

    public string Label => Tag[2..];

    public bool Continues(ConllTag before) => IsMention && Tag[0] == 'I' && Label == before.Label;
}
