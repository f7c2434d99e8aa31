using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Schedules;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Models.Settings;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Models;

/// <summary>What the gate asks of a candidate, and when a retraining starts by itself.</summary>
public sealed partial class ModelSettingsPage(Door door, TimeProvider clock)
{
    private static readonly string[] Types = [.. EntityType.Known.Select(type => type.Name)];

    private Actor _actor = default!;
    private SettingsView? _view;
    private SettingsForm _form = new();
    private string _reason = "";
    private string? _problem;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private bool CanEdit => _actor.IsEverywhere(Role.Administrator);

    /// <summary>The schedule in words with the next time, while it is being typed.</summary>
    private string ScheduleInWords
    {
        get
        {
            if (string.IsNullOrWhiteSpace(_form.Schedule))
            {
                return Texts.Of("settings.no-schedule");
            }

            try
            {
                var schedule = CronSchedule.Parse(_form.Schedule);

                return Texts.Of("settings.schedule-next", ScheduleText.Of(schedule), Moments.Of(schedule.Next(clock.GetUtcNow(), clock.LocalTimeZone)));
            }
            catch (DomainException refused)
            {
                return Problems.TextOf(refused);
            }
        }
    }

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _actor = Actor.Of((await Authentication).User);
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        _view = await door.AskAsync(new GetLoopSettings(), _actor);
        (_form, _reason) = (SettingsForm.Of(_view.Settings), "");
    }

    private async Task SaveAsync()
    {
        _problem = await ModelsPage.TryAsync(() => door.TellAsync(new SaveLoopSettings(_form.ToSettings(), _reason), _actor));

        if (_problem is null)
        {
            await LoadAsync();
        }
    }
}
