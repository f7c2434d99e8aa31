using Anonymizer.Web.Archive.Taking;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Mediator;

namespace Anonymizer.Web.Archive;

/// <summary>A campaign takes no file any more, for good: those that wait are deleted. What was taken goes its way. Stopped already is fine.</summary>
/// <param name="ArchiveId">The campaign.</param>
/// <param name="Revision">As the caller saw it, or null where they do not care.</param>
[Allowed(Role.Administrator, Role.ApiClient)]
[ForCourts]
public sealed record StopArchive(Guid ArchiveId, int? Revision = null) : IRequest
{
    internal sealed class Handler(ArchiveDesk desk, TakeWaker waker, AfterCommit afterCommit, TimeProvider clock) : IRequestHandler<StopArchive>
    {
        public async ValueTask<Unit> Handle(StopArchive command, CancellationToken cancellationToken)
        {
            (await desk.GetAsync(command.ArchiveId, command.Revision, cancellationToken)).Stop(clock.GetUtcNow());
            afterCommit.Try(waker.WakeAsync);

            return Unit.Value;
        }
    }
}
