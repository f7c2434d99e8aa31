using Anonymizer.Web.Data;
using Anonymizer.Web.Teaching.Erasing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Gold;

/// <summary>A verdict is erased: its text goes out of every gold set, locked ones too; they say so, and have another hash from then on.</summary>
/// <remarks>Trainees' copies of it lose their text with it.</remarks>
internal sealed class EraseFromGold(AppDbContext database, GoldVersions versions) : INotificationHandler<VerdictErased>
{
    public async ValueTask Handle(VerdictErased notification, CancellationToken cancellationToken)
    {
        var erased = await database.Set<GoldVerdictRow>().Where(row => row.VerdictId == notification.VerdictId).ToListAsync(cancellationToken);
        var ids = erased.ConvertAll(row => row.Id);
        var members = await database.Set<GoldMemberRow>().Where(row => ids.Contains(row.GoldVerdictId)).ToListAsync(cancellationToken);

        foreach (var ofVersion in members.GroupBy(member => member.VersionId))
        {
            var version = await versions.GetAsync(ofVersion.Key, cancellationToken);
            var left = (await versions.VerdictsAsync(version.Id, cancellationToken)).FindAll(row => !ids.Contains(row.Id));
            version.Erase(ofVersion.Count(), version.IsLocked ? GoldVersions.HashOf(left) : null);
        }

        database.RemoveRange(members);
        database.RemoveRange(await database.Set<GoldPredictionRow>().Where(row => ids.Contains(row.GoldVerdictId)).ToListAsync(cancellationToken));
        var copies = await database.Set<PracticeRow>().Where(row => ids.Contains(row.GoldVerdictId)).ToListAsync(cancellationToken);
        var copied = copies.ConvertAll(row => row.VerdictId);
        database.RemoveRange(await database.VerdictTexts.Where(row => copied.Contains(row.VerdictId)).ToListAsync(cancellationToken));
        database.RemoveRange(copies);
        database.RemoveRange(erased);
    }
}
