using Anonymizer.Core.Quality;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Quality;

/// <summary>The figures of one question, whole and apart by everything that figures are kept apart by. Who works for single courts has those of their reviews; gold is of all courts.</summary>
[ForCourts]
public sealed record GetQuality(QualityQuestion Question) : IRequest<QualityBoard>, IReads
{
    internal sealed class Handler(QualityStore store, AppDbContext database, CourtScope scope) : IRequestHandler<GetQuality, QualityBoard>
    {
        public async ValueTask<QualityBoard> Handle(GetQuality query, CancellationToken cancellationToken)
        {
            var counts = await store.CountAsync(query.Question, cancellationToken);
            var courts = await database.Set<CourtRow>().ToDictionaryAsync(row => row.Id.ToString(), row => row.Name, cancellationToken);
            var sets = scope.IsLimited ? [] : await (from version in database.Set<GoldVersionRow>()
                                                     where version.LockedAt != null
                                                     join gold in database.Set<GoldSetRow>() on version.SetId equals gold.Id
                                                     orderby gold.Name, version.Number descending
                                                     select new GoldChoice(version.Id, gold.Name, version.Number)).ToListAsync(cancellationToken);

            return new QualityBoard(counts.Figures, Enum.GetValues<QualityDimension>().ToDictionary(dimension => dimension, counts.By), courts, sets);
        }
    }
}

/// <summary>What a dashboard shows.</summary>
/// <param name="Whole">All of it together.</param>
/// <param name="Rows">Apart, by dimension.</param>
/// <param name="Courts">The courts' names by their keys.</param>
/// <param name="GoldSets">The locked versions of gold sets.</param>
public sealed record QualityBoard(QualityFigures Whole, IReadOnlyDictionary<QualityDimension, IReadOnlyList<QualityRow>> Rows, IReadOnlyDictionary<string, string> Courts, IReadOnlyList<GoldChoice> GoldSets);

/// <summary>A locked version of a gold set.</summary>
public sealed record GoldChoice(Guid VersionId, string Name, int Number);
