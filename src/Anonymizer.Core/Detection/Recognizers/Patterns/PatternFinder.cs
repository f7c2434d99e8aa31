using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers.Patterns;

/// <summary>What pattern recognizers share: form, free-standing, check, context words, score, and the explanation of it.</summary>
/// <remarks>
/// Over-masking is a defect: a find below 0.5 is not proposed. After a find that is cut out of something longer the
/// search goes on at its second character: bounded patterns keep that linear.
/// </remarks>
public sealed class PatternFinder(string name, string kind, ContextWords context, params IReadOnlyList<PatternForm> forms)
{
    private const double LeastScore = 0.5;

    public string Name => name;

    public EntityType Type { get; init; } = EntityType.Code;

    public Need Need { get; init; } = Need.Direct;

    public IEnumerable<Mention> Find(VerdictText text)
    {
        var search = SearchText.Of(text);

        return Longest(forms.SelectMany(form => Find(search, form)));
    }

    /// <summary>Of finds that lie in one another, as two forms give them, the longest; of equal ones the surest.</summary>
    private static IEnumerable<Mention> Longest(IEnumerable<Mention> finds)
    {
        var end = 0;

        foreach (var find in finds.OrderBy(find => find.Span).ThenByDescending(find => find.Score).Where(find => find.Span.End > end))
        {
            end = find.Span.End;

            yield return find;
        }
    }

    private IEnumerable<Mention> Find(SearchText search, PatternForm form)
    {
        for (var match = form.Pattern.Match(search.Value); match.Success;)
        {
            var end = match.Index + match.Value.AsSpan().TrimEnd(" ,.-").Length;
            var isFree = Boundary.IsFree(search.Value, match.Index, end);

            if (isFree && Judge(search, form, match.Index, end) is { } mention)
            {
                yield return mention;
            }

            match = form.Pattern.Match(search.Value, isFree ? end : match.Index + 1);
        }
    }

    private Mention? Judge(SearchText search, PatternForm form, int start, int end)
    {
        var find = search.Value[start..end];
        var isValid = form.Check?.Invoke(form.ChecksAsWritten ? find : Compact(find)) ?? true;
        var isNamed = context.IsNear(search.Value, start, end);
        var score = (isValid, isNamed) switch
        {
            (true, true) => form.Near,
            (true, false) => form.Alone,
            (false, true) => form.Mistyped,
            (false, false) => 0,
        };

        return score < LeastScore
            ? null
            : new Mention(search.SpanOf(start, end), Type, Need, score, new Explanation(MentionSource.Pattern, name, Reason(form, isValid, isNamed))) { Kind = kind };
    }

    private static string Reason(PatternForm form, bool isValid, bool isNamed)
    {
        var check = form.Check is null ? "format matches" : $"format matches, check {(isValid ? "valid" : "not valid")} ({form.CheckName})";

        return $"{check}, {(isNamed ? "context word near" : "no context word")}";
    }

    private static string Compact(string find) => string.Concat(find.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
