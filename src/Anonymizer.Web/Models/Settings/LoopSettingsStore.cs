using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Models.Settings;

/// <summary>The settings that hold: the newest ones.</summary>
internal sealed class LoopSettingsStore(AppDbContext database)
{
    public async Task<CurrentSettings> CurrentAsync(CancellationToken cancellationToken)
    {
        var row = await database.Set<ModelSettingsRow>().AsNoTracking().OrderByDescending(row => row.At).ThenByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        var settings = row is null ? LoopSettings.Default : LoopSettings.Parse(row.Document);

        return new CurrentSettings(settings.Gate, settings.Triggers, row?.At ?? DateTimeOffset.MinValue);
    }
}

/// <param name="Since">Since when they hold.</param>
internal sealed record CurrentSettings(GateSettings Gate, TriggerSettings Triggers, DateTimeOffset Since);
