using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Verdicts;

/// <summary>Where a verdict stands; while it waits, how many are before it and how long that may take.</summary>
public sealed record GetVerdictStatus(Guid VerdictId) : IRequest<VerdictStatus>, IReads
{
    internal sealed class Handler(AppDbContext database, VerdictProgress progress) : IRequestHandler<GetVerdictStatus, VerdictStatus>
    {
        public async ValueTask<VerdictStatus> Handle(GetVerdictStatus query, CancellationToken cancellationToken)
        {
            var verdict = await database.Verdicts.AsNoTracking().SingleOrDefaultAsync(verdict => verdict.Id == query.VerdictId, cancellationToken) ?? throw new NotFoundException("No such verdict.");
            var place = verdict.State == VerdictState.Uploaded ? await BeforeAsync(verdict, cancellationToken) + 1 : (int?)null;

            return new VerdictStatus(verdict.Id, verdict.State, progress.Of(verdict.Id), place, place is { } number ? (int)Math.Ceiling(number * progress.Pace) : null, verdict.FailureCode)
            {
                Links = VerdictLinks.Of(verdict, await database.Releases.AnyAsync(row => row.VerdictId == verdict.Id && row.IsReleased && row.Number == verdict.ReleaseNumber && row.WithdrawnAt != null, cancellationToken)),
            };
        }

        private Task<int> BeforeAsync(Verdict verdict, CancellationToken cancellationToken) => database.Verdicts.CountAsync(
            other => other.State == VerdictState.Uploaded
                && (other.Priority > verdict.Priority
                    || (other.Priority == verdict.Priority && (other.UploadedAt < verdict.UploadedAt || (other.UploadedAt == verdict.UploadedAt && other.Id.CompareTo(verdict.Id) < 0)))),
            cancellationToken);
    }
}

/// <summary>Where a verdict stands.</summary>
/// <param name="Id">The verdict.</param>
/// <param name="State">Its state.</param>
/// <param name="Stage">What is being done with it right now, or null.</param>
/// <param name="Place">Its place in the queue from 1 while it waits to be read, else null.</param>
/// <param name="EstimatedSeconds">How long until it is read, as far as the last ones tell; null when it does not wait.</param>
/// <param name="FailureCode">Why it failed, or null.</param>
public sealed record VerdictStatus(Guid Id, VerdictState State, VerdictStage? Stage, int? Place, int? EstimatedSeconds, string? FailureCode)
{
    /// <summary>What can be asked for now, by name: verdict, review, mentions, releases, file (not while the newest release is withdrawn), …</summary>
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    /// <summary>When to ask again, in seconds; null when it does not wait.</summary>
    internal int? RetryAfter => EstimatedSeconds is { } seconds ? Math.Clamp(seconds, 1, 60) : null;
}
