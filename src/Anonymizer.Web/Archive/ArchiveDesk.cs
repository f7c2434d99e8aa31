using Anonymizer.Core.Review.Routes;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Archive;

/// <summary>Finds campaigns, and what else several of their requests do.</summary>
internal sealed class ArchiveDesk(AppDbContext database, TimeProvider clock)
{
    private const string Lots = "archive-audit";

    /// <summary>The same file is always in a campaign's sample or never, and nobody can sway it.</summary>
    public static bool IsDrawn(ArchiveRow archive, string hash) =>
        Lot.Draw(new Guid(Convert.FromHexString(hash.AsSpan(0, 32)), bigEndian: true), $"{Lots}-{archive.Id}") < archive.AuditShare;

    /// <exception cref="NotFoundException">No such campaign, or it is another court's.</exception>
    public async Task<ArchiveRow> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await database.Set<ArchiveRow>().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) ?? throw new NotFoundException("No such campaign.");

    /// <summary>The same, if it is still as the caller saw it.</summary>
    /// <param name="id">The campaign.</param>
    /// <param name="revision">What the caller saw, or null where they do not care.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ChangedSinceException">Somebody changed it since.</exception>
    public async Task<ArchiveRow> GetAsync(Guid id, int? revision, CancellationToken cancellationToken)
    {
        var archive = await GetAsync(id, cancellationToken);

        return revision is null || revision == archive.Revision ? archive : throw new ChangedSinceException();
    }

    /// <summary>Notes bytes for the next sweep, which looks whether anybody else needs them.</summary>
    public async Task DoomAsync(string? fileHash, CancellationToken cancellationToken)
    {
        if (fileHash is not null && await database.Set<DoomedFileRow>().FindAsync([fileHash], cancellationToken) is null)
        {
            database.Add(new DoomedFileRow { Hash = fileHash, At = clock.GetUtcNow() });
        }
    }
}
