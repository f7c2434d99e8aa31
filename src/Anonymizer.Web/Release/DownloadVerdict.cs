using Anonymizer.Core;
using Anonymizer.Core.Retention;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Anonymizer.Web.Verdicts;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Release;

/// <summary>A released file: only what passed the leak check can be fetched.</summary>
/// <param name="VerdictId">The verdict.</param>
/// <param name="Number">The release, or null for the newest.</param>
[ShowsOriginal]
public sealed record DownloadVerdict(Guid VerdictId, int? Number = null) : IRequest<ReleasedFile>, IReads
{
    internal sealed class Handler(AppDbContext database, FileStore files, PurgeMarks marks) : IRequestHandler<DownloadVerdict, ReleasedFile>
    {
        public async ValueTask<ReleasedFile> Handle(DownloadVerdict query, CancellationToken cancellationToken)
        {
            var row = await database.Releases.AsNoTracking()
                .Where(row => row.VerdictId == query.VerdictId && row.IsReleased && (query.Number == null || row.Number == query.Number))
                .OrderByDescending(row => row.Number)
                .FirstOrDefaultAsync(cancellationToken);

            if (row is null)
            {
                throw new NotFoundException("No such release.");
            }

            if (row.WithdrawnAt is not null)
            {
                throw new DomainException("release.withdrawn", "This release was withdrawn: something was reported to be wrong with it. A corrected one follows, or an administrator gives it back.");
            }

            if (row.FileHash is not { } hash)
            {
                await marks.RefuseAsync(query.VerdictId, KeptKind.Originals, cancellationToken);

                throw new NotFoundException("No such release.");
            }

            var file = await files.ReadAsync(hash, cancellationToken);

            return new ReleasedFile(NameOf(row, file), file);
        }

        /// <summary>Not the uploaded name: that one often names the parties.</summary>
        private static string NameOf(ReleaseRow row, byte[] file) => $"verdict-{row.VerdictId!.Value.ToString("N")[^8..]}-release-{row.Number}{WordFile.ExtensionOf(file)}";
    }
}

/// <summary>A redacted file and a name that tells nothing.</summary>
public sealed record ReleasedFile(string Name, byte[] File)
{
    public override string ToString() => $"ReleasedFile({File.Length} bytes)";
}
