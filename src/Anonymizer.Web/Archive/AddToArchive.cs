using Anonymizer.Web.Archive.Taking;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Archive;

/// <summary>Gives a campaign a file, which waits for its turn. The same bytes sent again are the same row; what was refused is tried again.</summary>
/// <param name="ArchiveId">The campaign.</param>
/// <param name="File">The bytes.</param>
/// <param name="Name">Under which it came; the path before it is dropped.</param>
[Allowed(Role.Administrator, Role.ApiClient)]
[ForCourts]
public sealed record AddToArchive(Guid ArchiveId, byte[] File, string Name) : IRequest<ArchivedFile>
{
    public override string ToString() => $"AddToArchive({ArchiveId}, {File.Length} bytes)";

    public sealed class Validator : AbstractValidator<AddToArchive>
    {
        public Validator()
        {
            RuleFor(command => command.File).NotEmpty().WithMessage("The file is empty. Choose the file again.");
            RuleFor(command => command.File.Length).LessThanOrEqualTo((int)PlatformSetup.LargestFile).WithName("File").WithMessage("The file is too large. Send a file of at most 50 MB.");
            RuleFor(command => command.Name).NotEmpty().MaximumLength(260).Must(name => !name.Any(char.IsControl)).WithMessage("The name holds control characters.");
        }
    }

    internal sealed class Handler(AppDbContext database, ArchiveDesk desk, FileKeeper files, TakeWaker waker, AfterCommit afterCommit, TimeProvider clock) : IRequestHandler<AddToArchive, ArchivedFile>
    {
        /// <exception cref="Core.DomainException">campaign.stopped.</exception>
        public async ValueTask<ArchivedFile> Handle(AddToArchive command, CancellationToken cancellationToken)
        {
            var archive = await desk.GetAsync(command.ArchiveId, cancellationToken);
            archive.CheckOpen();
            var hash = FileStore.HashOf(command.File);
            var known = await database.Set<ArchiveFileRow>().SingleOrDefaultAsync(row => row.ArchiveId == archive.Id && row.Hash == hash, cancellationToken);

            if (known is { State: not ArchiveFileState.Refused })
            {
                return new ArchivedFile(known.Id, IsNew: false);
            }

            await files.KeepAsync(command.File, cancellationToken);
            afterCommit.Try(waker.WakeAsync);
            var (name, isSampled, now) = (Path.GetFileName(command.Name.Replace('\\', '/')), ArchiveDesk.IsDrawn(archive, hash), clock.GetUtcNow());
            known?.TryAgain(name, isSampled);
            var row = known ?? database.Add(ArchiveFileRow.Waiting(Guid.CreateVersion7(now), archive.Id, hash, name, isSampled, now)).Entity;

            return new ArchivedFile(row.Id, IsNew: true);
        }
    }
}

/// <summary>A file of a campaign.</summary>
/// <param name="Id">The file in the campaign.</param>
/// <param name="IsNew">It waits for its turn now; else the campaign had it.</param>
public sealed record ArchivedFile(Guid Id, bool IsNew);
