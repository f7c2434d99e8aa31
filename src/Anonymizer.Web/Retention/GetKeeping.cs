using Anonymizer.Core.Retention;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Retention.Holds;
using Anonymizer.Web.Retention.Rules;
using Anonymizer.Web.Verdicts;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Retention;

/// <summary>What is kept of a verdict until when, what was deleted, and which legal holds are on it or its case.</summary>
[ForCourts]
public sealed record GetKeeping(Guid VerdictId) : IRequest<Keeping>, IReads
{
    internal sealed class Handler(ISender sender, AppDbContext database, CourtRetention retention, PurgeMarks marks, PersonNames names, TimeProvider clock) : IRequestHandler<GetKeeping, Keeping>
    {
        public async ValueTask<Keeping> Handle(GetKeeping query, CancellationToken cancellationToken)
        {
            var verdict = await sender.Send(new GetVerdict(query.VerdictId), cancellationToken);
            var released = await database.Releases.Where(row => row.VerdictId == verdict.Id && row.IsReleased).MaxAsync(row => (DateTimeOffset?)row.At, cancellationToken);
            var since = released ?? verdict.UploadedAt;
            var periods = await retention.OfCourtAsync(verdict.CourtId, cancellationToken);
            var gone = (await marks.OfAsync(verdict.Id, cancellationToken)).ToDictionary(mark => mark.Kind);
            var holds = await database.Set<HoldRow>().AsNoTracking()
                .Where(row => row.VerdictId == verdict.Id || (row.CaseId != null && row.CaseId == verdict.CaseId))
                .OrderByDescending(row => row.Id)
                .ToListAsync(cancellationToken);
            var person = await names.OfAsync(holds.SelectMany(row => new[] { row.By, row.LiftedBy ?? row.By }), cancellationToken);
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

            return new Keeping(
                verdict,
                since,
                released is not null,
                [.. Enum.GetValues<KeptKind>().Select(kind => new KeptPart(kind, periods.EndOf(kind, since), gone.GetValueOrDefault(kind)))],
                [.. holds.Select(row => LegalHold.Of(row, person, today))],
                verdict.CaseId is { } id ? await database.Verdicts.CountAsync(other => other.CaseId == id, cancellationToken) : 1);
        }
    }
}

/// <summary>What is kept of a verdict.</summary>
/// <param name="Verdict">The verdict without its text.</param>
/// <param name="Since">Time runs from here.</param>
/// <param name="IsReleased">From the newest release; else from the upload.</param>
/// <param name="Parts">Kind by kind.</param>
/// <param name="Holds">On it or on its case, newest first.</param>
/// <param name="InCase">How many verdicts its case has that the reader sees.</param>
public sealed record Keeping(VerdictRow Verdict, DateTimeOffset Since, bool IsReleased, IReadOnlyList<KeptPart> Parts, IReadOnlyList<LegalHold> Holds, int InCase)
{
    public bool IsHeld => Holds.Any(hold => hold.IsInForce);

    public override string ToString() => $"Keeping({Verdict.Id})";
}

/// <summary>One kind of what is kept of a verdict.</summary>
/// <param name="Kind">What.</param>
/// <param name="Until">It is deleted by the first run after this; null for no end.</param>
/// <param name="Purged">When and why it was deleted, or null.</param>
public sealed record KeptPart(KeptKind Kind, DateTimeOffset? Until, PurgeMark? Purged);
