using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Verdicts;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Archive.Taking;

/// <summary>The files whose turn it is, of each running campaign a few. A campaign whose court has another policy by now is paused: one archive is redacted in one way, unless a person says otherwise.</summary>
[NotAudited("Looks for work; what is done with it is entered.")]
internal sealed record NextFiles : IRequest<IReadOnlyList<NextFile>>, IServiceOnly
{
    /// <summary>Few, so that a pause is felt at once.</summary>
    private const int AtOnce = 8;

    internal sealed class Handler(AppDbContext database, CourtPolicies policies, IOptions<ArchiveOptions> options) : IRequestHandler<NextFiles, IReadOnlyList<NextFile>>
    {
        public async ValueTask<IReadOnlyList<NextFile>> Handle(NextFiles command, CancellationToken cancellationToken)
        {
            var next = new List<NextFile>();

            foreach (var archive in await database.Set<ArchiveRow>().Where(row => row.State == ArchiveState.Running).OrderBy(row => row.Id).ToListAsync(cancellationToken))
            {
                var waiting = await WaitingAsync(archive, cancellationToken);

                if (waiting.Count > 0)
                {
                    next.AddRange(await CheckedAsync(archive, waiting, cancellationToken));
                }
            }

            return next;
        }

        private async Task<List<ArchiveFileRow>> WaitingAsync(ArchiveRow archive, CancellationToken cancellationToken)
        {
            var unread = await database.Verdicts
                .Where(verdict => verdict.State == VerdictState.Uploaded && database.Set<ArchiveFileRow>().Any(file => file.VerdictId == verdict.Id && file.ArchiveId == archive.Id)) // few are unread, many in the campaign
                .Take(options.Value.AtOnce)
                .CountAsync(cancellationToken);

            return await database.Set<ArchiveFileRow>().AsNoTracking()
                .Where(row => row.ArchiveId == archive.Id && row.State == ArchiveFileState.Waiting)
                .OrderBy(row => row.Id)
                .Take(Math.Min(AtOnce, options.Value.AtOnce - unread))
                .ToListAsync(cancellationToken);
        }

        private async Task<IEnumerable<NextFile>> CheckedAsync(ArchiveRow archive, List<ArchiveFileRow> waiting, CancellationToken cancellationToken)
        {
            var court = await database.NameOfCourtAsync(archive.CourtId, cancellationToken);

            if (archive.IsUnder((await policies.OfCourtAsync(court, cancellationToken)).Stamp))
            {
                return waiting.Select(file => new NextFile(file.Id, file.FileHash!, file.Name!, archive.CourtId, court, archive.Purpose, archive.DecisionYear, archive.Language));
            }

            archive.Pause(ArchiveRow.PolicyChanged);

            return [];
        }
    }
}

/// <summary>A file whose turn it is.</summary>
/// <param name="FileId">The file in its campaign.</param>
/// <param name="FileHash">Where its bytes are.</param>
/// <param name="Name">Personal data.</param>
/// <param name="CourtId">The campaign's, or null.</param>
/// <param name="Court">What that is called.</param>
/// <param name="Purpose">The campaign's.</param>
/// <param name="DecisionYear">The campaign's, or null.</param>
/// <param name="Language">The campaign's, or null.</param>
internal sealed record NextFile(Guid FileId, string FileHash, string Name, Guid? CourtId, string? Court, Purpose Purpose, int? DecisionYear, string? Language)
{
    /// <summary>The service, for the court of the campaign alone: that another court has the same file does not show, as it does not to a person of the court.</summary>
    public Actor Actor => CourtId is { } court ? Actor.Service with { Courts = [court] } : Actor.Service;

    /// <summary>An archive stands behind the day's work.</summary>
    public UploadVerdict ToUpload(byte[] file, string name) => new(file, name, Purpose, Court, DecisionYear: DecisionYear, Language: Language, Priority: Priority.Low);

    public override string ToString() => $"NextFile({FileId})";
}
