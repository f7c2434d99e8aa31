using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Archive;

/// <summary>What became of a campaign in numbers: nothing of it is personal data.</summary>
[Allowed(Role.Administrator, Role.Auditor, Role.ApiClient)]
[ForCourts]
public sealed record GetArchiveReport(Guid ArchiveId) : IRequest<ArchiveReport>, IReads
{
    internal sealed class Handler(AppDbContext database, ArchiveDesk desk, ArchiveFigures figures) : IRequestHandler<GetArchiveReport, ArchiveReport>
    {
        public async ValueTask<ArchiveReport> Handle(GetArchiveReport query, CancellationToken cancellationToken)
        {
            var row = await desk.GetAsync(query.ArchiveId, cancellationToken);
            var verdicts = from file in database.Set<ArchiveFileRow>()
                           where file.ArchiveId == row.Id
                           join verdict in database.Verdicts on file.VerdictId equals verdict.Id
                           select verdict;
            var refused = await database.Set<ArchiveFileRow>().Where(file => file.ArchiveId == row.Id && file.Code != null).GroupBy(file => file.Code!).Select(alike => new { alike.Key, Count = alike.Count() }).ToListAsync(cancellationToken);
            var failed = await verdicts.Where(verdict => verdict.State == VerdictState.Failed).GroupBy(verdict => verdict.FailureCode ?? "").Select(alike => new { alike.Key, Count = alike.Count() }).ToListAsync(cancellationToken);
            var models = await verdicts.Where(verdict => verdict.ModelVersion != null).GroupBy(verdict => verdict.ModelVersion!).Select(alike => new { alike.Key, Count = alike.Count() }).ToListAsync(cancellationToken);

            return new ArchiveReport(row.Id, row.State, await database.NameOfCourtAsync(row.CourtId, cancellationToken), row.Purpose, row.DecisionYear, row.Route, row.AuditShare, row.Policy, row.At)
            {
                Counts = await figures.CountAsync(row.Id, cancellationToken),
                Quality = await figures.QualityAsync(row.Id, cancellationToken),
                Codes = Sorted([.. refused.Select(one => (one.Key, one.Count)), .. failed.Select(one => (one.Key, one.Count))]),
                Models = Sorted([.. models.Select(one => (one.Key, one.Count))]),
                StoppedAt = row.StoppedAt,
            };
        }

        private static SortedDictionary<string, int> Sorted(List<(string Key, int Count)> counts) =>
            new(counts.GroupBy(one => one.Key).ToDictionary(alike => alike.Key, alike => alike.Sum(one => one.Count)), StringComparer.Ordinal);
    }
}

/// <summary>A campaign in numbers.</summary>
/// <param name="Id">The campaign.</param>
/// <param name="State">Does it take files?</param>
/// <param name="Court">Whose verdicts they are, or null.</param>
/// <param name="Purpose">Test or production.</param>
/// <param name="DecisionYear">The year of the decisions, or null.</param>
/// <param name="Route">Who looks at what is not in the sample.</param>
/// <param name="AuditShare">The share of the sample.</param>
/// <param name="Policy">The policy's name and version.</param>
/// <param name="At">When it was started.</param>
public sealed record ArchiveReport(Guid Id, ArchiveState State, string? Court, Purpose Purpose, int? DecisionYear, ArchiveRoute Route, double AuditShare, string Policy, DateTimeOffset At)
{
    public required ArchiveCounts Counts { get; init; }

    public required ArchiveQuality Quality { get; init; }

    /// <summary>Why files failed, and how many.</summary>
    public required IReadOnlyDictionary<string, int> Codes { get; init; }

    /// <summary>Which models read how many.</summary>
    public required IReadOnlyDictionary<string, int> Models { get; init; }

    public DateTimeOffset? StoppedAt { get; init; }
}
