using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Verdicts;
using Microsoft.AspNetCore.Components;

namespace Anonymizer.Web.Queue;

public sealed partial class BulkBar(Door door, BulkRelease automatic)
{
    private readonly List<ReleaseResult> _results = [];
    private Priority _priority = Priority.High;
    private string? _problem;
    private bool _isBusy;
    private int _asked;

    [Parameter, EditorRequired]
    public IReadOnlyList<VerdictRow> Chosen { get; set; } = [];

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = default!;

    /// <summary>The list is to be read again.</summary>
    [Parameter]
    public EventCallback Done { get; set; }

    [Parameter]
    public EventCallback Cleared { get; set; }

    private IReadOnlyList<VerdictRow> Automatic => [.. Chosen.Where(BulkRelease.IsMeant)];

    private async Task RankAsync()
    {
        try
        {
            await door.TellAsync(new RankVerdicts([.. Chosen.Select(verdict => verdict.Id)], _priority), Actor);
        }
        catch (Exception refused) when (refused is ForbiddenException or NotFoundException)
        {
            _problem = Problems.TextOf(refused);
        }

        await Done.InvokeAsync();
    }

    private async Task ReleaseAsync()
    {
        var chosen = Automatic;
        (_isBusy, _asked) = (true, chosen.Count);
        _results.Clear();

        try
        {
            foreach (var verdict in chosen)
            {
                _results.Add(await automatic.ReleaseAsync(verdict.Id, Actor));
                StateHasChanged();
            }
        }
        finally
        {
            _isBusy = false;
        }

        await Done.InvokeAsync();
    }
}
