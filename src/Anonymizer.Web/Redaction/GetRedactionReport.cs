using System.Text.Json;
using Anonymizer.Core.Verification;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Redaction;

/// <summary>The report of a redaction, for whoever asked for it and for those who oversee.</summary>
public sealed record GetRedactionReport(Guid Id) : IRequest<ReleaseReport>, IReads
{
    internal sealed class Handler(AppDbContext database, CurrentActor actor) : IRequestHandler<GetRedactionReport, ReleaseReport>
    {
        public async ValueTask<ReleaseReport> Handle(GetRedactionReport query, CancellationToken cancellationToken)
        {
            var seesAll = actor.Value.IsEverywhere(Role.Administrator, Role.Auditor);
            var me = actor.Value.Id;
            var report = await database.Releases.AsNoTracking()
                .Where(row => row.Id == query.Id && row.VerdictId == null && (seesAll || row.By == me))
                .Select(row => row.Report)
                .SingleOrDefaultAsync(cancellationToken);

            return report is null
                ? throw new NotFoundException("No such redaction.")
                : JsonSerializer.Deserialize<ReleaseReport>(report, JsonSerializerOptions.Web)!;
        }
    }
}
