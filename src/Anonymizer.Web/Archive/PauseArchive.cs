using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Mediator;

namespace Anonymizer.Web.Archive;

/// <summary>No further file of a campaign is taken; what was taken goes its way. Paused already is fine.</summary>
/// <param name="ArchiveId">The campaign.</param>
/// <param name="Revision">As the caller saw it, or null where they do not care.</param>
[Allowed(Role.Administrator, Role.ApiClient)]
[ForCourts]
public sealed record PauseArchive(Guid ArchiveId, int? Revision = null) : IRequest
{
    internal sealed class Handler(ArchiveDesk desk) : IRequestHandler<PauseArchive>
    {
        /// <exception cref="Core.DomainException">campaign.stopped.</exception>
        public async ValueTask<Unit> Handle(PauseArchive command, CancellationToken cancellationToken)
        {
            (await desk.GetAsync(command.ArchiveId, command.Revision, cancellationToken)).Pause();

            return Unit.Value;
        }
    }
}
