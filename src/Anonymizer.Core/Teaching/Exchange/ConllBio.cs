using System.Globalization;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Teaching.Exchange;

/// <summary>Annotated texts as CoNLL columns, a token a line, in BIO tags: what other tools of the field read and write.</summary>
/// <remarks>
/// A text begins with "-DOCSTART- id"; an empty line ends a paragraph. Ours has six columns parted by tabs: token, blanks after it, need, role, entity, tag.
/// Foreign files are read too: their first column is the token, their last the tag, a blank stands between tokens and none before a closing mark.
/// Of a run of blanks the number is kept, not the kind. Tags are read as CoNLL 2003 says: an I that follows no mention of its type begins one.
/// </remarks>
public static class ConllBio
{
    private const string Start = "-DOCSTART-";
    private const string Outside = "O";
    private const int OwnColumns = 6;

    public static void Write(TextWriter writer, IEnumerable<GoldVerdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(verdicts);

        foreach (var verdict in verdicts)
        {
            writer.Write($"{Start} {verdict.Id}\n\n");

            foreach (var line in LinesOf(verdict))
            {
                writer.Write(line + "\n");
            }
        }
    }

    /// <exception cref="DomainException">conll.invalid: a line is no token with a tag; the message names the line.</exception>
    public static IEnumerable<GoldVerdict> Read(TextReader lines)
    {
        ArgumentNullException.ThrowIfNull(lines);

        var text = new ConllText("1");
        var (number, texts) = (0, 1);

        while (lines.ReadLine() is { } line)
        {
            number++;

            if (line.StartsWith(Start, StringComparison.Ordinal))
            {
                if (!text.IsEmpty)
                {
                    texts++;

                    yield return text.ToVerdict();
                }

                var id = line[Start.Length..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
                text = new ConllText(id is null or Outside or "-X-" ? texts.ToString(CultureInfo.InvariantCulture) : id);
            }
            else if (string.IsNullOrWhiteSpace(line))
            {
                text.EndParagraph();
            }
            else
            {
                Add(text, line, number);
            }
        }

        if (!text.IsEmpty)
        {
            yield return text.ToVerdict();
        }
    }

    private static void Add(ConllText text, string line, int number)
    {
        var own = line.Split('\t');

        if (own.Length == OwnColumns && int.TryParse(own[1], NumberStyles.None, CultureInfo.InvariantCulture, out var blanks))
        {
            text.Add(own[0], blanks, new ConllTag(own[5], Named<Need>(own[2]), Named<EntityRole>(own[3]), own[4] == "_" ? null : own[4]), number);

            return;
        }

        var columns = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

        if (columns.Length < 2)
        {
            throw new DomainException("conll.invalid", $"Line {number} of the file is no token with a tag. Correct or remove the line.");
        }

        text.Add(columns[0], blanksAfter: null, new ConllTag(columns[^1], null, null, null), number);
    }

    private static T? Named<T>(string value)
        where T : struct, Enum => Enum.TryParse<T>(value, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;

    private static IEnumerable<string> LinesOf(GoldVerdict verdict)
    {
        var text = verdict.Text.Value;

        foreach (var segment in VerdictText.FromPlain(text).Segments)
        {
            foreach (var token in TokensOf(verdict, segment.Start, segment.End))
            {
                var mention = verdict.Mentions.FirstOrDefault(one => one.Span.Overlaps(token));
                var blanks = token.End;

                while (blanks < segment.End && char.IsWhiteSpace(text[blanks]))
                {
                    blanks++;
                }

                yield return string.Join('\t', token.In(text), blanks - token.End, mention?.Need?.ToString() ?? "_", mention is null ? "_" : mention.Role.ToString(), mention?.EntityId ?? "_", TagOf(mention, token));
            }

            yield return "";
        }
    }

    private static string TagOf(GoldMention? mention, TextSpan token) => mention is null ? Outside : (mention.Span.Start >= token.Start ? "B-" : "I-") + mention.Type.Name;

    /// <summary>Words, numbers and single marks, cut where a mention begins or ends.</summary>
    private static IEnumerable<TextSpan> TokensOf(GoldVerdict verdict, int start, int end)
    {
        var text = verdict.Text.Value;
        var cuts = verdict.Mentions.SelectMany(mention => new[] { mention.Span.Start, mention.Span.End }).ToHashSet();

        for (var at = start; at < end;)
        {
            var next = at + 1;

            while (next < end && !cuts.Contains(next) && BelongTogether(text, at, next))
            {
                next++;
            }

            if (!char.IsWhiteSpace(text[at]))
            {
                yield return new TextSpan(at, next);
            }

            at = next;
        }
    }

    private static bool BelongTogether(string text, int start, int next) =>
        char.IsSurrogatePair(text[next - 1], text[next])
        || (IsWord(text[start]) && IsWord(text[next]))
        || CharUnicodeInfo.GetUnicodeCategory(text[next]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static bool IsWord(char character) => char.IsLetterOrDigit(character);
}
