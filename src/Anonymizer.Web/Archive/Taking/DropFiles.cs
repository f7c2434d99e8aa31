using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Archive.Taking;

/// <summary>Lets go of waiting files of stopped campaigns, some at a time.</summary>
[NotAudited("Carries out what a stop decided, which is entered.")]
internal sealed record DropFiles : IRequest<DroppedFiles>, IServiceOnly
{
    private const int AtOnce = 200;

    internal sealed class Handler(AppDbContext database, ArchiveDesk desk) : IRequestHandler<DropFiles, DroppedFiles>
    {
        public async ValueTask<DroppedFiles> Handle(DropFiles command, CancellationToken cancellationToken)
        {
            var files = await (from archive in database.Set<ArchiveRow>()
                               where archive.State == ArchiveState.Stopped
                               join file in database.Set<ArchiveFileRow>() on archive.Id equals file.ArchiveId
                               where file.State == ArchiveFileState.Waiting
                               select file).Take(AtOnce).ToListAsync(cancellationToken);

            foreach (var file in files)
            {
                await desk.DoomAsync(file.FileHash, cancellationToken);
                file.Drop();
            }

            return new DroppedFiles(files.Count);
        }
    }
}

/// <summary>How many files of stopped campaigns were let go.</summary>
internal sealed record DroppedFiles(int Count);
