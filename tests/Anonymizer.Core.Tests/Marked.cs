using System.Text;
using System.Text.RegularExpressions;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests;

/// <summary>A verdict written with its mentions: "{PERSON:Anton Berg} sued"; a minus after the type is NO_MASK, a question mark QUASI, else DIRECT; "/Judge" is a role that the model thinks, "//Judge" one that the words state, "!" comes from a list.</summary>
internal sealed record Marked(VerdictText Text, IReadOnlyList<Mention> Mentions)
{
    private static readonly Regex Mark = new(@"\{(?<type>[A-Z]+)(?<need>[-?]?)((?<stated>/?)/(?<role>[A-Za-z]+))?(?<list>!?):(?<words>[^}]+)\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    public static Marked Parse(string marked)
    {
        var plain = new StringBuilder();
        var mentions = new List<Mention>();
        var end = 0;

        foreach (Match match in Mark.Matches(marked))
        {
            plain.Append(marked, end, match.Index - end);
            var words = match.Groups["words"].Value;
            mentions.Add(MentionOf(match, new TextSpan(plain.Length, plain.Length + words.Length)));
            plain.Append(words);
            end = match.Index + match.Length;
        }

        return new Marked(VerdictText.FromPlain(plain.Append(marked, end, marked.Length - end).ToString()), mentions);
    }

    /// <summary>The verdict with its mentions written in it, type and need only.</summary>
    public static string Show(VerdictText text, IEnumerable<Mention> mentions)
    {
        var shown = new StringBuilder();
        var end = 0;

        foreach (var mention in mentions)
        {
            shown.Append(text.Value, end, mention.Span.Start - end)
                .Append('{').Append(mention.Type).Append(mention.Need switch { Need.NoMask => "-", Need.Quasi => "?", _ => "" })
                .Append(':').Append(text.At(mention.Span)).Append('}');
            end = mention.Span.End;
        }

        return shown.Append(text.Value, end, text.Length - end).ToString();
    }

    private static Mention MentionOf(Match match, TextSpan span)
    {
        var need = match.Groups["need"].Value switch { "-" => Need.NoMask, "?" => Need.Quasi, _ => Need.Direct };
        var source = match.Groups["list"].Length > 0 ? MentionSource.List : MentionSource.Model;

        return new Mention(span, new EntityType(match.Groups["type"].Value), need, 0.9, new Explanation(source, "test", "test"))
        {
            IsRoleStated = match.Groups["stated"].Length > 0,
            Role = match.Groups["role"] is { Length: > 0 } role ? Enum.Parse<EntityRole>(role.Value) : EntityRole.None,
        };
    }
}
