using Anonymizer.Core;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Archive.Taking;

/// <summary>No new verdict came of a waiting file: the service had it already, or it was refused. Where a campaign has no court, the service may have it as a court's.</summary>
/// <param name="FileId">The file.</param>
/// <param name="VerdictId">What the service had, or null.</param>
/// <param name="Code">Why it was refused, or null.</param>
/// <param name="Message">The same for people, or null.</param>
internal sealed record SettleFile(Guid FileId, Guid? VerdictId, string? Code, string? Message) : IRequest, IServiceOnly
{
    public override string ToString() => $"SettleFile({FileId}, {Code})";

    internal sealed class Handler(AppDbContext database, ArchiveDesk desk, TimeProvider clock) : IRequestHandler<SettleFile>
    {
        public async ValueTask<Unit> Handle(SettleFile command, CancellationToken cancellationToken)
        {
            var file = await database.Set<ArchiveFileRow>().SingleOrDefaultAsync(row => row.Id == command.FileId && row.State == ArchiveFileState.Waiting, cancellationToken);

            if (file is null)
            {
                return Unit.Value; // somebody else's upload was faster, or the campaign was stopped
            }

            await desk.DoomAsync(file.FileHash, cancellationToken);

            if (command.VerdictId is { } verdictId && await IsOfCourtAsync(file, verdictId, cancellationToken))
            {
                file.Know(verdictId, clock.GetUtcNow());
            }
            else
            {
                var why = OtherCourt();
                file.Refuse(command.Code ?? why.Code, command.Code is null ? why.Message : command.Message);
            }

            return Unit.Value;
        }

        private static DomainException OtherCourt() => new("campaign.other-court", "The service has this file as a verdict of a court, and this campaign has none. Look there.");

        private Task<bool> IsOfCourtAsync(ArchiveFileRow file, Guid verdictId, CancellationToken cancellationToken) =>
            (from archive in database.Set<ArchiveRow>()
             from verdict in database.Verdicts
             where archive.Id == file.ArchiveId && verdict.Id == verdictId && verdict.CourtId == archive.CourtId
             select verdict.Id).AnyAsync(cancellationToken);
    }
}
