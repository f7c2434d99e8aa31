using System.Globalization;
using System.Text;
using Anonymizer.Core.Review;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Archive;

/// <summary>Each file of a campaign as a line of comma-separated values. Files are named by their hash: nothing of it is personal data.</summary>
[Allowed(Role.Administrator, Role.Auditor, Role.ApiClient)]
[ForCourts]
public sealed record ExportArchive(Guid ArchiveId) : IRequest<byte[]>, IReads
{
    private static readonly string[] Heads = ["SHA-256", "File", "Verdict", "State", "Route", "Code", "Model", "Release", "Sampled", "Audited (UTC)", "Masked", "Missed", "Excess", "Words"];

    internal sealed class Handler(AppDbContext database, ArchiveDesk desk) : IRequestHandler<ExportArchive, byte[]>
    {
        public async ValueTask<byte[]> Handle(ExportArchive query, CancellationToken cancellationToken)
        {
            var archive = await desk.GetAsync(query.ArchiveId, cancellationToken);
            var rows = (from row in database.Set<ArchiveFileRow>()
                        where row.ArchiveId == archive.Id
                        join verdict in database.Verdicts on row.VerdictId equals verdict.Id into found
                        from verdict in found.DefaultIfEmpty()
                        orderby row.Id
                        select new Line(row, (VerdictState?)verdict.State, (ReviewRoute?)verdict.Route, verdict.FailureCode, verdict.ModelVersion, (int?)verdict.ReleaseNumber)).AsNoTracking();
            var text = new StringBuilder().Append('\uFEFF').Append(Csv.Line(Heads)); // the mark makes Excel read UTF-8

            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                text.Append(Csv.Line(CellsOf(row)));
            }

            return Encoding.UTF8.GetBytes(text.ToString());
        }

        private static IEnumerable<string?> CellsOf(Line line)
        {
            var (file, isAudited) = (line.File, line.File.AuditedAt is not null);

            return
            [
                file.Hash,
                file.State.ToString(),
                file.VerdictId?.ToString(),
                line.State?.ToString(),
                line.Route?.ToString(),
                file.Code ?? line.FailureCode,
                line.Model,
                Number(line.Release),
                file.IsSampled ? "yes" : "no",
                file.AuditedAt?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                isAudited ? Number(file.Masked) : null,
                isAudited ? Number(file.Missed) : null,
                isAudited ? Number(file.Excess) : null,
                isAudited ? Number(file.Words) : null,
            ];
        }

        private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

        private sealed record Line(ArchiveFileRow File, VerdictState? State, ReviewRoute? Route, string? FailureCode, string? Model, int? Release);
    }
}
