using System.Text.Json;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Anonymizer.Web.Review.Readings;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review.Steps;

/// <summary>What was done in a verdict's review, in its order; of a second reader's own reading while it is blind.</summary>
[ShowsOriginal]
public sealed record ListDecisions(Guid VerdictId) : IRequest<IReadOnlyList<TakenDecision>>, IReads
{
    internal sealed class Handler(AppDbContext database, Reviews reviews, SecondReadings readings) : IRequestHandler<ListDecisions, IReadOnlyList<TakenDecision>>
    {
        public async ValueTask<IReadOnlyList<TakenDecision>> Handle(ListDecisions query, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(query.VerdictId, cancellationToken);
            var reading = (await readings.OfActorAsync(verdict.Id, cancellationToken)).Number;
            var rows = await database.Set<ReviewEventRow>().AsNoTracking()
                .Where(row => row.VerdictId == verdict.Id && row.Reading == reading)
                .OrderBy(row => row.Sequence)
                .ToListAsync(cancellationToken);

            return [.. rows.Select(TakenDecision.Of)];
        }
    }
}

/// <summary>One action of a review.</summary>
/// <param name="Sequence">From 1, without gaps.</param>
/// <param name="By">Who: an account's or a program's id.</param>
/// <param name="At">When.</param>
/// <param name="Action">What: offsets and numbers as the review has them.</param>
public sealed record TakenDecision(int Sequence, Guid By, DateTimeOffset At, JsonElement Action)
{
    public override string ToString() => $"TakenDecision({Sequence})";

    internal static TakenDecision Of(ReviewEventRow row) => new(row.Sequence, row.By, row.At, JsonSerializer.Deserialize<JsonElement>(row.Action));
}
