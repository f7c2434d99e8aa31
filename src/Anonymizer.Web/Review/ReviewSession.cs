using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Text;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review;

/// <summary>One review page's view of a review: what is current, what changed, and how an action is taken.</summary>
/// <remarks>
/// Keys come faster than the store answers, so actions wait for each other. A paragraph hears only of its own change;
/// everything beside the text hears of every change.
/// </remarks>
public sealed class ReviewSession(Door door, Actor actor, ReviewFile file) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private IReadOnlyList<Suggestion>[] _byParagraph = ParagraphIndex.Of(file.Review);

    /// <summary>The text of a paragraph is to be drawn again.</summary>
    public event Action<int>? ParagraphChanged;

    /// <summary>Something beside the text is to be drawn again.</summary>
    public event Action? Changed;

    /// <summary>The review itself changed: what hangs on it is to be worked out again.</summary>
    public event Action? ReviewChanged;

    public ReviewFile File { get; private set; } = file;

    public VerdictReview Review => File.Review;

    public VerdictText Text => File.Review.Text;

    public bool CanEdit => File.IsOpen && actor.IsIn(Role.Workers);

    /// <summary>The one line that a screen reader hears: what is current, what was done.</summary>
    public string Said { get; private set; } = "";

    /// <summary>The first mention that the latest action changed, or 0.</summary>
    public int LastChanged { get; private set; }

    /// <summary>What an action was refused for, or null.</summary>
    public string? Refusal { get; private set; }

    public Suggestion? Current { get; private set; }

    /// <summary>What the policy would put in place of what, as if all that is pending were accepted; null until worked out.</summary>
    public PlanView? Plan { get; private set; }

    /// <summary>The only entity whose mentions are shown, or 0.</summary>
    public int OnlyEntity { get; private set; }

    public IReadOnlyList<Suggestion> In(int paragraph) => _byParagraph[paragraph];

    /// <summary>Do the mention's words stay?</summary>
    public bool IsKept(Mention mention) => Plan?.IsKept(mention.EntityId) ?? mention.Need == Need.NoMask;

    /// <summary>Those of the spans at which nothing is marked; a rejected mention marks nothing.</summary>
    public IReadOnlyList<TextSpan> Unmarked(IEnumerable<TextSpan> spans)
    {
        var marked = Review.Suggestions.Where(suggestion => suggestion.Decision != Decision.Rejected).Select(suggestion => suggestion.Mention.Span).ToList();

        return [.. spans.Where(span => !marked.Exists(span.Overlaps))];
    }

    public void MoveTo(int id)
    {
        Current = Review.Find(id);
        Say(Current is null ? "" : Describe(Current));
    }

    public void Say(string line)
    {
        Said = line;
        Changed?.Invoke();
    }

    public void Refuse(string why)
    {
        Refusal = why;
        Say($"Refused: {why}");
    }

    public void Dismiss()
    {
        Refusal = null;
        Changed?.Invoke();
    }

    public void ShowOnly(int entityId)
    {
        OnlyEntity = entityId;
        Say(entityId == 0 ? "All mentions are shown." : "Only the mentions of one entity are shown.");
        Redraw(Enumerable.Range(0, _byParagraph.Length));
    }

    /// <summary>Takes an action. False: refused, and nothing changed.</summary>
    public async Task<bool> TakeAsync(IRequest<VerdictReview> action, string done)
    {
        await _oneAtATime.WaitAsync();

        try
        {
            Show(await AskTwiceAsync(action));
            Refusal = null;
            Say(done);

            return true;
        }
        catch (Exception refused) when (refused is DomainException or ForbiddenException or NotFoundException or ValidationException)
        {
            await RefuseAsync(refused.Message);

            return false;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Works out the replacements for the review as it stands.</summary>
    public async Task PlanAsync()
    {
        var before = Plan;
        Plan = new PlanView(await door.AskAsync(new PlanReview(File.VerdictId), actor), Text);
        Redraw(Enumerable.Range(0, _byParagraph.Length).Where(index =>
            In(index).Any(suggestion => before?.IsKept(suggestion.Mention.EntityId) != IsKept(suggestion.Mention))));
        Changed?.Invoke();
    }

    public void Dispose() => _oneAtATime.Dispose();

    private void Redraw(IEnumerable<int> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            ParagraphChanged?.Invoke(paragraph);
        }
    }

    /// <summary>Two reviewers may take the same step number; the second is asked again on the newer state.</summary>
    private async Task<VerdictReview> AskTwiceAsync(IRequest<VerdictReview> action)
    {
        try
        {
            return await door.AskAsync(action, actor);
        }
        catch (DbUpdateException)
        {
            return await door.AskAsync(action, actor);
        }
    }

    private async Task RefuseAsync(string why)
    {
        File = await door.AskAsync(new GetReview(File.VerdictId), actor);
        Show(File.Review);
        Refuse(why);
    }

    private void Show(VerdictReview review)
    {
        var before = _byParagraph;
        File = File with { Review = review };
        _byParagraph = ParagraphIndex.Of(review);
        Current = Current is null ? null : review.Find(Current.Id);
        LastChanged = _byParagraph.SelectMany(now => now).Except(before.SelectMany(then => then)).FirstOrDefault()?.Id ?? 0;
        Redraw(Enumerable.Range(0, before.Length).Where(index => !before[index].SequenceEqual(_byParagraph[index])));
        ReviewChanged?.Invoke();
    }

    private string Describe(Suggestion suggestion) =>
        $"{Text.At(suggestion.Mention.Span)}, {TypeNames.Of(suggestion.Mention.Type)}, {suggestion.Decision}, {suggestion.Mention.Score:P0}";
}
