using Anonymizer.Core.Review.Readings;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review.Readings;

/// <summary>The rounds in which two people read a verdict, newest first: who, how far they agreed, who settled the rest.</summary>
public sealed record ListSecondReadings(Guid VerdictId) : IRequest<IReadOnlyList<SecondReading>>, IReads
{
    internal sealed class Handler(AppDbContext database, Reviews reviews, PersonNames names) : IRequestHandler<ListSecondReadings, IReadOnlyList<SecondReading>>
    {
        public async ValueTask<IReadOnlyList<SecondReading>> Handle(ListSecondReadings query, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(query.VerdictId, cancellationToken);
            var rows = await database.Set<SecondReadingRow>().AsNoTracking().Where(row => row.VerdictId == verdict.Id).OrderByDescending(row => row.Round).ToListAsync(cancellationToken);
            var person = await names.OfAsync(rows.SelectMany(row => new[] { row.FirstBy, row.SecondBy, row.SettledBy }).OfType<Guid>(), cancellationToken);

            return [.. rows.Select(row => new SecondReading(
                row.Round,
                row.Stage,
                person(row.FirstBy),
                row.SecondBy is { } second ? person(second) : null,
                row.Agreement,
                row.Disagreements,
                row.SettledBy is { } settler ? person(settler) : null))];
        }
    }
}

/// <summary>One round of two readers.</summary>
/// <param name="Round">From 1.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="First">Who finished the first reading.</param>
/// <param name="Second">Who finished the second, or null.</param>
/// <param name="Agreement">How far they agreed; null before the second is done.</param>
/// <param name="Disagreements">How many questions they answered differently.</param>
/// <param name="SettledBy">Who settled the last of them, or null.</param>
public sealed record SecondReading(int Round, ReadingStage Stage, Person First, Person? Second, Agreement? Agreement, int Disagreements, Person? SettledBy);
