using System.Text.RegularExpressions;

namespace Anonymizer.Core.Tests.Detection.Recognizers.Patterns;

/// <summary>Can a pattern begin with something that may be missing? Reads the syntax that our patterns use, no more.</summary>
internal static class OptionalStart
{
    private static readonly Regex Quantifier = new(@"\G(\?|\*|\{0,)");
    private static readonly Regex GroupHead = new(@"^\?(<\w+>|[a-z-]*:)");

    public static bool In(string pattern) => Alternatives(pattern).Any(IsOptional);

    private static bool IsOptional(string alternative)
    {
        if (alternative.StartsWith(@"\b", StringComparison.Ordinal))
        {
            return In(alternative[2..]);
        }

        var end = EndOfAtom(alternative, 0);

        return end == 0
            || Quantifier.IsMatch(alternative, end)
            || (alternative[0] == '(' && In(GroupHead.Replace(alternative[1..(end - 1)], string.Empty)));
    }

    private static IEnumerable<string> Alternatives(string pattern)
    {
        var start = 0;

        for (var at = 0; at < pattern.Length; at = EndOfAtom(pattern, at))
        {
            if (pattern[at] == '|')
            {
                yield return pattern[start..at];
                start = at + 1;
            }
        }

        yield return pattern[start..];
    }

    /// <summary>One past the atom that begins here: a group, a class, an escape or a character.</summary>
    private static int EndOfAtom(string pattern, int at) => at >= pattern.Length ? at : pattern[at] switch
    {
        '(' => EndOfGroup(pattern, at),
        '[' => pattern.IndexOf(']', at + 1) + 1,
        '\\' when pattern[at + 1] is 'p' or 'P' => pattern.IndexOf('}', at) + 1,
        '\\' => at + 2,
        _ => at + 1,
    };

    private static int EndOfGroup(string pattern, int at)
    {
        for (at++; pattern[at] != ')';)
        {
            at = EndOfAtom(pattern, at);
        }

        return at + 1;
    }
}
