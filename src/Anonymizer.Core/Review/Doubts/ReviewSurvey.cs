using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Review.Doubts;

/// <summary>A review laid out for the checks: what is marked where, folded for comparison.</summary>
internal sealed class ReviewSurvey
{
    public ReviewSurvey(VerdictReview review, VerdictSurvey verdict)
    {
        Review = review;
        Verdict = verdict;
        Marked = [.. review.Suggestions.Select(suggestion => new MarkedSurface(suggestion, string.Join(' ', TextWords.FoldedIn(Text.At(suggestion.Mention.Span)))))];
        Live = [.. Marked.Where(marked => !marked.IsRejected)];
        Names = [.. Live.Where(marked => marked.Mention.Type == EntityType.Person)
            .GroupBy(marked => marked.Mention.EntityId)
            .Select(group => new NamedPerson(group.Key, PersonName.Of(Text.At(group.MaxBy(marked => marked.Mention.Span.Length)!.Mention.Span)), [.. group]))];
    }

    public VerdictReview Review { get; }

    public VerdictText Text => Review.Text;

    public VerdictSurvey Verdict { get; }

    /// <summary>All mentions in text order, the rejected ones included.</summary>
    public IReadOnlyList<MarkedSurface> Marked { get; }

    /// <summary>Those that are not rejected.</summary>
    public IReadOnlyList<MarkedSurface> Live { get; }

    /// <summary>The people, each with the fullest name that the verdict gives.</summary>
    public IReadOnlyList<NamedPerson> Names { get; }
}

/// <summary>A mention and its words, folded.</summary>
internal sealed record MarkedSurface(Suggestion Suggestion, string Folded)
{
    public Mention Mention => Suggestion.Mention;

    public bool IsRejected => Suggestion.Decision == Decision.Rejected;

    /// <summary>Judges, courts and what need not be masked stay by most policies.</summary>
    public bool IsMasked => !IsRejected && Mention.Need != Need.NoMask && Mention.Role <= EntityRole.Victim;
}

/// <summary>A person with name and mentions.</summary>
internal sealed record NamedPerson(int EntityId, PersonName Name, IReadOnlyList<MarkedSurface> Mentions)
{
    public IReadOnlyList<TextSpan> Places => [.. Mentions.Select(marked => marked.Mention.Span)];
}
