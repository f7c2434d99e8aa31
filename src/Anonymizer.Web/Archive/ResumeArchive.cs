using Anonymizer.Web.Archive.Taking;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Policy;
using Mediator;

namespace Anonymizer.Web.Archive;

/// <summary>A campaign goes on, under the policy that its court has now. Running already is fine.</summary>
/// <param name="ArchiveId">The campaign.</param>
/// <param name="Revision">As the caller saw it, or null where they do not care.</param>
[Allowed(Role.Administrator, Role.ApiClient)]
[ForCourts]
public sealed record ResumeArchive(Guid ArchiveId, int? Revision = null) : IRequest
{
    internal sealed class Handler(ArchiveDesk desk, AppDbContext database, CourtPolicies policies, TakeWaker waker, AfterCommit afterCommit) : IRequestHandler<ResumeArchive>
    {
        /// <exception cref="Core.DomainException">campaign.stopped.</exception>
        public async ValueTask<Unit> Handle(ResumeArchive command, CancellationToken cancellationToken)
        {
            var archive = await desk.GetAsync(command.ArchiveId, command.Revision, cancellationToken);
            archive.Resume((await policies.OfCourtAsync(await database.NameOfCourtAsync(archive.CourtId, cancellationToken), cancellationToken)).Stamp);
            afterCommit.Try(waker.WakeAsync);

            return Unit.Value;
        }
    }
}
