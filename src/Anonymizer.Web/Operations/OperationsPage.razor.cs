using Anonymizer.Core;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Operations;

/// <summary>How the service is, for those who run it without Prometheus; looks again every ten seconds.</summary>
public sealed partial class OperationsPage(Door door) : IDisposable
{
    private const double Thousand = 1024;
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);
    private static readonly string[] Units = ["B", "KB", "MB", "GB", "TB"];

    private readonly CancellationTokenSource _gone = new();
    private OperationsView? _view;
    private string? _problem;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            var actor = Actor.Of((await Authentication).User);
            await LoadAsync(actor);
            _ = FollowAsync(actor, _gone.Token);
        }
    }

    private async Task FollowAsync(Actor actor, CancellationToken gone)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Between, gone);
                await InvokeAsync(() => LoadAsync(actor));
                await InvokeAsync(StateHasChanged);
            }
        }
        catch (Exception closed) when (closed is OperationCanceledException or ObjectDisposedException)
        {
            // The page is closed.
        }
    }

    private async Task LoadAsync(Actor actor)
    {
        try
        {
            _view = await door.AskAsync(new GetOperations(), actor);
            _problem = null;
        }
        catch (Exception refused) when (refused is DomainException or ForbiddenException)
        {
            _problem = Problems.TextOf(refused);
        }
    }

    private static string Size(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);

        for (; size >= Thousand && unit < Units.Length - 1; unit++)
        {
            size /= Thousand;
        }

        return $"{size.ToString(unit == 0 ? "0" : "0.0", System.Globalization.CultureInfo.CurrentCulture)} {Units[unit]}";
    }

    private static string Span(TimeSpan span) =>
        span.TotalDays >= 1 ? Texts.Of("span.days", (int)span.TotalDays, span.Hours)
        : span.TotalHours >= 1 ? Texts.Of("span.hours", span.Hours, span.Minutes)
        : span.TotalMinutes >= 1 ? Texts.Of("span.minutes", span.Minutes, span.Seconds)
        : Texts.Of("span.seconds", span.Seconds);

    private static string Milliseconds(double seconds) => (seconds * 1000).ToString(seconds < 0.1 ? "0.0" : "0", System.Globalization.CultureInfo.CurrentCulture) + " ms";
}
