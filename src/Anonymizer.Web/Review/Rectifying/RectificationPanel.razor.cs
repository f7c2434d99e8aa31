using Anonymizer.Core.Review;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.AspNetCore.Components;

namespace Anonymizer.Web.Review.Rectifying;

/// <summary>Reports about a verdict's released files: makes them, answers them.</summary>
public sealed partial class RectificationPanel(Door door)
{
    private readonly Dictionary<Guid, string?> _resolutions = [];
    private RectificationPage _page = new([], null);
    private RectificationKind _kind;
    private int _number;
    private string _text = "";
    private bool _withdraws;
    private string? _problem;

    [Parameter, EditorRequired]
    public Guid VerdictId { get; set; }

    /// <summary>The verdict's court; null for none.</summary>
    [Parameter, EditorRequired]
    public Guid? CourtId { get; set; }

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = default!;

    /// <summary>The numbers of the files that were released, the newest first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<int> Releases { get; set; } = [];

    /// <summary>Something was reported, answered or withdrawn.</summary>
    [Parameter]
    public EventCallback Done { get; set; }

    private bool MayDo => Actor.IsIn(CourtId, Role.Workers);

    protected override async Task OnParametersSetAsync()
    {
        _number = Releases.Contains(_number) || Releases.Count == 0 ? _number : Releases[0];
        _page = await door.AskAsync(new ListRectifications(VerdictId), Actor);
    }

    private async Task ReportAsync()
    {
        await TryAsync(async () =>
        {
            await door.AskAsync(new ReportRelease(VerdictId, _number, _kind, _text, _withdraws), Actor);
            (_text, _withdraws) = ("", false);
        });
    }

    private Task DoAsync(IRequest request) => TryAsync(() => door.TellAsync(request, Actor));

    private async Task TryAsync(Func<Task> step)
    {
        _problem = null;

        try
        {
            await step();
        }
        catch (Exception refused) when (Localization.Problems.IsRefusal(refused))
        {
            _problem = Localization.Problems.TextOf(refused);
        }

        _page = await door.AskAsync(new ListRectifications(VerdictId), Actor);
        await Done.InvokeAsync();
    }
}
