using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Teaching.Rules;

/// <summary>What holds for the courts that have rules of their own, and for all others (first).</summary>
public sealed record GetTeachingRules : IRequest<IReadOnlyList<CourtTeaching>>, IReads
{
    internal sealed class Handler(AppDbContext database, CourtRules rules, PersonNames names) : IRequestHandler<GetTeachingRules, IReadOnlyList<CourtTeaching>>
    {
        public async ValueTask<IReadOnlyList<CourtTeaching>> Handle(GetTeachingRules query, CancellationToken cancellationToken)
        {
            var newest = await rules.NewestAsync(cancellationToken);
            var person = await names.OfAsync(newest.Select(row => row.By), cancellationToken);
            var courts = await database.Set<CourtRow>().AsNoTracking().ToDictionaryAsync(court => court.Id, court => court.Name, cancellationToken);
            var own = newest.Where(row => row.CourtId is not null).Select(row => Of(row, courts[row.CourtId!.Value])).OrderBy(row => row.Court, StringComparer.CurrentCulture);
            var general = newest.Find(row => row.CourtId is null) is { } row ? Of(row, null) : new CourtTeaching(null, null, TeachingRules.Shipped, null, null, null);

            return [general, .. own];

            CourtTeaching Of(TeachingRulesRow row, string? court) => new(row.CourtId, court, TeachingRules.Of(row), person(row.By), row.At, row.Reason);
        }
    }
}

/// <summary>What holds for a court's verdicts.</summary>
/// <param name="CourtId">Null: for every court without rules of its own.</param>
/// <param name="Court">Its name.</param>
/// <param name="Rules">What holds.</param>
/// <param name="By">Who said so; null for what the program ships.</param>
/// <param name="At">Since when.</param>
/// <param name="Reason">Why.</param>
public sealed record CourtTeaching(Guid? CourtId, string? Court, TeachingRules Rules, Person? By, DateTimeOffset? At, string? Reason);
