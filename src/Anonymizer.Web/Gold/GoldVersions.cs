using System.Security.Cryptography;
using System.Text;
using Anonymizer.Core;
using Anonymizer.Core.Evaluation;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Gold;

/// <summary>The versions of gold sets and what is in them.</summary>
internal sealed class GoldVersions(AppDbContext database)
{
    public async Task<GoldVersionRow> GetAsync(Guid versionId, CancellationToken cancellationToken) =>
        await database.Set<GoldVersionRow>().FindAsync([versionId], cancellationToken) ?? throw new NotFoundException("No such version of a gold set.");

    /// <exception cref="DomainException">gold.locked: it cannot be changed any more.</exception>
    public async Task<GoldVersionRow> GetOpenAsync(Guid versionId, CancellationToken cancellationToken)
    {
        var version = await GetAsync(versionId, cancellationToken);

        return version.IsLocked
            ? throw new DomainException("gold.locked", "This version of the gold set is locked: it never changes again. Begin a new version of the set.")
            : version;
    }

    /// <summary>In the order of their ids, as the hash takes them.</summary>
    public Task<List<GoldVerdictRow>> VerdictsAsync(Guid versionId, CancellationToken cancellationToken) =>
        (from member in database.Set<GoldMemberRow>()
         where member.VersionId == versionId
         join verdict in database.Set<GoldVerdictRow>() on member.GoldVerdictId equals verdict.Id
         orderby verdict.Id
         select verdict).ToListAsync(cancellationToken);

    /// <summary>SHA-256 over ids, texts and mentions as they are stored, so that another form of the gold file does not change it; null for a version without verdicts.</summary>
    public static string? HashOf(IReadOnlyCollection<GoldVerdictRow> verdicts) => verdicts.Count == 0 ? null
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(verdicts.OrderBy(row => row.Id).Select(row => $"{row.Id}\n{row.CaseKey}\n{row.Text}\n{row.Mentions}\n")))));

    public static IEnumerable<string> LinesOf(IEnumerable<GoldVerdictRow> verdicts) => verdicts.OrderBy(row => row.Id).Select(row => GoldWriter.Line(row.ToGold()));
}
