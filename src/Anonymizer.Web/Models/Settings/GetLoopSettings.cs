using Anonymizer.Core.Schedules;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Models.Settings;

/// <summary>How the loop is set, and who set it so.</summary>
public sealed record GetLoopSettings : IRequest<SettingsView>, IReads
{
    private const int Shown = 20;

    internal sealed class Handler(AppDbContext database, PersonNames names, TimeProvider clock) : IRequestHandler<GetLoopSettings, SettingsView>
    {
        public async ValueTask<SettingsView> Handle(GetLoopSettings query, CancellationToken cancellationToken)
        {
            var rows = await database.Set<ModelSettingsRow>().AsNoTracking().OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(Shown).ToListAsync(cancellationToken);
            var person = await names.OfAsync(rows.Select(row => row.By), cancellationToken);
            var settings = rows.Count == 0 ? LoopSettings.Default : LoopSettings.Parse(rows[0].Document);
            DateTimeOffset? next = settings.Triggers.Schedule.Length == 0 ? null : CronSchedule.Parse(settings.Triggers.Schedule).Next(clock.GetUtcNow(), clock.LocalTimeZone);

            return new SettingsView(settings, next, [.. rows.Select(row => new SettingsChange(row.At, person(row.By).Name, row.Reason))]);
        }
    }
}

/// <summary>The settings with their history, the newest first.</summary>
/// <param name="Next">When the schedule starts a run next; null without one.</param>
public sealed record SettingsView(LoopSettings Settings, DateTimeOffset? Next, IReadOnlyList<SettingsChange> Changes);

/// <summary>Somebody changed the settings.</summary>
public sealed record SettingsChange(DateTimeOffset At, string? ByName, string Reason);
