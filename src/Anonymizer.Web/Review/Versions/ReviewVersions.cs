using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Versions;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Readings;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review.Versions;

/// <summary>The versions of a verdict's review. A version is a place in the events, so it costs one row and cannot be changed.</summary>
internal sealed class ReviewVersions(AppDbContext database, SecondReadings readings, CurrentActor actor, TimeProvider clock)
{
    public const int Proposal = 1;

    public async Task SaveAsync(Guid verdictId, VersionKind kind, int reading, int sequence, CancellationToken cancellationToken)
    {
        var last = await database.Set<VersionRow>().Where(row => row.VerdictId == verdictId).MaxAsync(row => (int?)row.Number, cancellationToken) ?? Proposal;
        database.Add(new VersionRow { VerdictId = verdictId, Number = last + 1, Kind = kind, Reading = reading, Sequence = sequence, By = actor.Value.Id, At = clock.GetUtcNow() });
    }

    /// <summary>The saved versions that the actor may see, oldest first, without the proposal. None for somebody who is to read the proposal with fresh eyes.</summary>
    public async Task<IReadOnlyList<VersionRow>> ListAsync(Guid verdictId, CancellationToken cancellationToken) =>
        (await readings.OfActorAsync(verdictId, cancellationToken)).IsBlind
            ? []
            : await database.Set<VersionRow>().AsNoTracking().Where(row => row.VerdictId == verdictId).OrderBy(row => row.Number).ToListAsync(cancellationToken);

    /// <summary>The review as a version has it.</summary>
    /// <exception cref="NotFoundException">There is no such version, or the actor must not see it yet.</exception>
    public async Task<VerdictReview> GetAsync(Reviews reviews, Guid verdictId, int number, CancellationToken cancellationToken)
    {
        if (number == Proposal)
        {
            return await reviews.AtAsync(verdictId, reading: 0, sequence: 0, cancellationToken);
        }

        return (await ListAsync(verdictId, cancellationToken)).FirstOrDefault(row => row.Number == number) is { } version
            ? await reviews.AtAsync(verdictId, version.Reading, version.Sequence, cancellationToken)
            : throw new NotFoundException("No such version.");
    }
}
