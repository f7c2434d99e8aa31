using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Detection;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Anonymizer.Web.Operations;

/// <summary>How the service is: its checks, what waits, what was done in the last day, what failed, what it takes, what is left.</summary>
[Allowed(Role.Administrator, Role.Operator, Role.Auditor)]
public sealed record GetOperations : IRequest<OperationsView>, IReads
{
    private const int Week = 7;

    internal sealed class Handler(
        AppDbContext database, HealthCheckService health, RecentFigures recent, JobList jobs, StorageUse storage, WaitingWork waiting, IModelSource models, TimeProvider clock)
        : IRequestHandler<GetOperations, OperationsView>
    {
        public async ValueTask<OperationsView> Handle(GetOperations query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var report = await health.CheckHealthAsync(cancellationToken);

            return new OperationsView(
                now,
                [.. report.Entries.Select(entry => new HealthLine(entry.Key, entry.Value.Status == HealthStatus.Healthy, entry.Value.Exception is null ? entry.Value.Description : null))],
                VersionsNow(),
                await waiting.ReadAsync(cancellationToken),
                await HoursAsync(now, cancellationToken),
                await FailuresAsync(now, cancellationToken),
                recent.Rows(),
                await storage.MeasureAsync(database, cancellationToken),
                await jobs.ReadAsync(cancellationToken));
        }

        private VersionLine VersionsNow() => new(
            ObservabilitySetup.VersionOf(typeof(GetOperations).Assembly), models.ActiveOrNone, System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription,
            database.Database.ProviderName!.Split('.')[^1], Environment.ProcessId, clock.GetUtcNow() - System.Diagnostics.Process.GetCurrentProcess().StartTime.ToUniversalTime());

        /// <summary>What came, was completed and left in each of the last 24 hours.</summary>
        private async Task<IReadOnlyList<HourLine>> HoursAsync(DateTimeOffset now, CancellationToken cancellationToken)
        {
            var first = new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, 0, 0, now.Offset).AddHours(-23);
            var uploads = await database.Verdicts.Where(verdict => verdict.UploadedAt >= first).Select(verdict => verdict.UploadedAt).ToListAsync(cancellationToken);
            var reviews = await database.Set<ReviewOutcomeRow>().Where(row => row.At >= first).Select(row => row.At).ToListAsync(cancellationToken);
            var releases = await database.Releases.Where(row => row.At >= first && row.IsReleased).Select(row => row.At).ToListAsync(cancellationToken);
            int In(List<DateTimeOffset> all, DateTimeOffset hour) => all.Count(at => at >= hour && at < hour.AddHours(1));

            return [.. Enumerable.Range(0, 24).Select(number => first.AddHours(number)).Select(hour => new HourLine(hour, In(uploads, hour), In(reviews, hour), In(releases, hour)))];
        }

        private async Task<IReadOnlyList<FailureLine>> FailuresAsync(DateTimeOffset now, CancellationToken cancellationToken)
        {
            var since = now.AddDays(-Week);
            var failed = await database.Verdicts.Where(verdict => verdict.State == VerdictState.Failed && verdict.UploadedAt >= since)
                .GroupBy(verdict => verdict.FailureCode!).Select(group => new FailureLine(group.Key, group.Count())).ToListAsync(cancellationToken);
            var refused = await database.Releases.CountAsync(row => row.At >= since && !row.IsReleased, cancellationToken);
            var dead = await database.Set<DeliveryRow>().CountAsync(row => row.At >= since && row.NextAt == null && row.DeliveredAt == null, cancellationToken);
            var runs = await database.Set<TrainingRunRow>().CountAsync(row => row.At >= since && (row.State == TrainingState.Failed || row.State == TrainingState.Lost), cancellationToken);
            FailureLine[] others = [new("release-refused", refused), new("webhook-dead", dead), new("training-failed", runs)];

            return [.. failed.Concat(others).Where(line => line.Count > 0).OrderByDescending(line => line.Count).ThenBy(line => line.Code, StringComparer.Ordinal)];
        }
    }
}
