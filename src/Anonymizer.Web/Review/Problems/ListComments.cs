using Anonymizer.Core.Review;
using Anonymizer.Core.Text;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Readings;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review.Problems;

/// <summary>What reviewers said of single mentions, in text order, each with who said it last.</summary>
public sealed record ListComments(Guid VerdictId) : IRequest<IReadOnlyList<ReviewComment>>, IReads
{
    internal sealed class Handler(AppDbContext database, Reviews reviews, SecondReadings readings, PersonNames names) : IRequestHandler<ListComments, IReadOnlyList<ReviewComment>>
    {
        public async ValueTask<IReadOnlyList<ReviewComment>> Handle(ListComments query, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(query.VerdictId, cancellationToken);
            var reading = (await readings.OfActorAsync(verdict.Id, cancellationToken)).Number;
            var review = await reviews.GetAsync(verdict.Id, reading, cancellationToken);
            var said = (await database.Set<ReviewEventRow>().AsNoTracking()
                    .Where(row => row.VerdictId == verdict.Id && row.Reading == reading)
                    .OrderBy(row => row.Sequence)
                    .ToListAsync(cancellationToken))
                .Select(row => (Row: row, Event: row.ToEvent() as MentionCommented))
                .ToLookup(one => one.Event?.Id, one => one.Row);
            var person = await names.OfAsync(said.SelectMany(rows => rows).Select(row => row.By), cancellationToken);

            return [.. review.Suggestions.Where(one => review.Notes.Comments.ContainsKey(one.Id) && said.Contains(one.Id)).Select(one =>
                new ReviewComment(one.Id, one.Mention.Span, review.Notes.Comments[one.Id], person(said[one.Id].Last().By), said[one.Id].Last().At))];
        }
    }
}

/// <summary>A word on one mention.</summary>
public sealed record ReviewComment(int MentionId, TextSpan Span, string Text, Person By, DateTimeOffset At)
{
    public override string ToString() => $"ReviewComment({MentionId})";
}
