using Anonymizer.Core;
using Anonymizer.Core.Unread;
using Anonymizer.Core.Verdicts;
using Anonymizer.Core.Verification;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Review.Rectifying;
using Anonymizer.Web.Verdicts;
using Anonymizer.Word;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Release;

/// <summary>The end of a verdict's way: the redacted file, or why it may not leave.</summary>
public sealed partial class ReleasePage(Door door, NavigationManager navigation)
{
    private Actor _actor = default!;
    private VerdictRow? _verdict;
    private IReadOnlyList<ReleasedVersion> _releases = [];
    private IReadOnlyList<string> _terms = [];
    private IReadOnlyList<PictureFile> _pictures = [];
    private UnreadRules _unread = UnreadRules.Default;
    private CourtPolicy? _policy;
    private string? _problem;
    private bool _isBusy;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private ReleasedVersion? Latest => _releases is [var latest, ..] ? latest : null;

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _actor = Actor.Of((await Authentication).User);
            await LoadAsync();
        }
    }

    private static bool IsReviewed(VerdictRow? verdict) => verdict?.State is VerdictState.Reviewed or VerdictState.Released;

    private static string Refusal(ReleaseReport report) => (report.Leaks.Count, report.Coverage.NotInspected.Count()) switch
    {
        ( > 0, _) => Texts.Of("why.leaks"),
        (_, > 0) => Texts.Of("why.not-inspected"),
        _ => Texts.Of("why.other"),
    };

    /// <summary>Shows all at once: nobody should release before the pictures are there to be looked at.</summary>
    private async Task LoadAsync()
    {
        try
        {
            var verdict = await door.AskAsync(new GetVerdict(Id), _actor);
            var releases = await door.AskAsync(new ListReleases(Id), _actor);
            var pictures = IsReviewed(verdict) && verdict.OriginalPurgedAt is null ? await door.AskAsync(new ListPictures(Id), _actor) : [];
            var terms = IsReviewed(verdict) && verdict.TextPurgedAt is null && releases is [{ IsReleased: false }, ..] ? await door.AskAsync(new ListTerms(Id), _actor) : [];

            (_verdict, _releases, _pictures, _terms) = (verdict, releases, pictures, terms);
            _policy = await door.AskAsync(new GetCourtPolicy(Id), _actor);
            _unread = _policy.Policy.Unread with { Chosen = ChosenBefore() };
        }
        catch (NotFoundException)
        {
            navigation.NavigateTo("/not-found", replace: true);
        }
        catch (DomainException refused)
        {
            _problem = Problems.TextOf(refused);
        }
    }

    /// <summary>What a person chose at the newest release or refusal is proposed again.</summary>
    private Dictionary<int, PictureTreatment> ChosenBefore() =>
        (Latest?.Report.Pictures ?? []).Where(picture => picture.IsChosen).ToDictionary(picture => picture.Number, picture => picture.Treatment);

    private async Task WithdrawAsync(ReleasedVersion release)
    {
        try
        {
            await door.TellAsync(new WithdrawRelease(Id, release.Number, release.WithdrawnAt is null), _actor);
        }
        catch (Exception refused) when (refused is ForbiddenException or NotFoundException)
        {
            _problem = Problems.TextOf(refused);
        }

        await LoadAsync();
    }

    private async Task ReleaseAsync()
    {
        (_isBusy, _problem) = (true, null);
        StateHasChanged();

        try
        {
            await door.AskAsync(new ReleaseVerdict(Id, Pictures: _unread.Chosen), _actor);
        }
        catch (Exception refused) when (refused is DomainException or ForbiddenException or NotFoundException)
        {
            _problem = Problems.TextOf(refused);
        }
        finally
        {
            _isBusy = false;
        }

        await LoadAsync();
    }
}
