using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Text;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Keys;
using Anonymizer.Web.Review.Text;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>One review page's view of a review: what is current, what changed, and how an action is taken.</summary>
/// <remarks>
/// Keys come faster than the store answers, so actions wait for each other. A paragraph hears only of its own change;
/// everything beside the text hears of every change.
/// </remarks>
public sealed partial class ReviewSession(Door door, Actor actor, ReviewFile file, KeyMap? keys = null) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly NearMissLayer _nearMisses = new(file.NearMisses);
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

    /// <summary>The one line that a screen reader hears: what is current, what was done.</summary>
    public string Said { get; private set; } = "";

    /// <summary>The first mention that the latest action changed, or 0.</summary>
    public int LastChanged { get; private set; }

    /// <summary>What an action was refused for, or null.</summary>
    public string? Refusal { get; private set; }

    public Suggestion? Current { get; private set; }

    /// <summary>What the policy would put in place of what, as if all that is pending were accepted; null until worked out.</summary>
    public PlanView? Plan { get; private set; }

    /// <summary>The reviewer's own keys.</summary>
    public KeyMap Keys { get; private set; } = keys ?? KeyMap.Default;

    /// <summary>Is what the release will mask beside the mentions worked out with the plan?</summary>
    public bool WithStrays { get; set; }

    /// <summary>The only entity whose mentions are shown, or 0.</summary>
    public int OnlyEntity { get; private set; }

    public IReadOnlyList<Suggestion> In(int paragraph) => _byParagraph[paragraph];

    /// <summary>The marks of a paragraph: its mentions and, while they are shown, the near-misses between them.</summary>
    public IEnumerable<Suggestion> Drawn(int paragraph) =>
        In(paragraph).Concat(_nearMisses.Beside(In(paragraph), Text.Segments[paragraph])).OrderBy(suggestion => suggestion.Mention.Span);

    /// <summary>A mention, or by a negative number a near-miss.</summary>
    public Suggestion? Find(int id) => id < 0 ? _nearMisses.Find(id) : Review.Find(id);

    /// <summary>Do the mention's words stay?</summary>
    public bool IsKept(Mention mention) => Plan?.IsKept(mention) ?? mention.Need == Need.NoMask;

    /// <summary>Those of the spans at which nothing is marked; a rejected mention marks nothing.</summary>
    public IReadOnlyList<TextSpan> Unmarked(IEnumerable<TextSpan> spans)
    {
        var marked = Review.Suggestions.Where(suggestion => suggestion.Decision != Decision.Rejected).Select(suggestion => suggestion.Mention.Span).ToList();

        return [.. spans.Where(span => !marked.Exists(span.Overlaps))];
    }

    public void MoveTo(int id)
    {
        Current = Find(id);
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
        Say(Texts.Of("said.refused", why));
    }

    public void Dismiss()
    {
        Refusal = null;
        Changed?.Invoke();
    }

    /// <summary>The verdict belongs to another case or court than was known.</summary>
    public void Belong(string? court, string? caseNumber)
    {
        File = File with { Court = court, CaseNumber = caseNumber };
        Changed?.Invoke();
    }

    public void Use(KeyMap changed)
    {
        Keys = changed;
        Changed?.Invoke();
    }

    public void ToggleNearMisses()
    {
        _nearMisses.Toggle();
        Say(_nearMisses.IsShown ? Texts.Count("said.near-shown", _nearMisses.Count) : Texts.Of("said.near-hidden"));
        Redraw(Enumerable.Range(0, _byParagraph.Length));
    }

    public void ShowOnly(int entityId)
    {
        OnlyEntity = entityId;
        Say(Texts.Of(entityId == 0 ? "said.all-shown" : "said.only-entity"));
        Redraw(Enumerable.Range(0, _byParagraph.Length));
    }

    /// <summary>Takes an action. False: refused, and nothing changed.</summary>
    public async Task<bool> TakeAsync(IRequest<VerdictReview> action, string done)
    {
        await _oneAtATime.WaitAsync();

        try
        {
            Show(await door.AskAgainAsync(action, actor, tries: 2));
            Refusal = null;
            Say(done);

            return true;
        }
        catch (Exception refused) when (IsRefusal(refused))
        {
            await RefuseAsync(Localization.Problems.TextOf(refused));

            return false;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Has something done that is no action of the review. False: refused.</summary>
    public async Task<bool> TellAsync(IRequest request, string done)
    {
        try
        {
            await door.TellAsync(request, actor);
            Refusal = null;
            Say(done);

            return true;
        }
        catch (Exception refused) when (IsRefusal(refused))
        {
            Refuse(Localization.Problems.TextOf(refused));

            return false;
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private static bool IsRefusal(Exception exception) => exception is DomainException or ForbiddenException or NotFoundException or ValidationException;

    private void Redraw(IEnumerable<int> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            ParagraphChanged?.Invoke(paragraph);
        }
    }

    private async Task RefuseAsync(string why)
    {
        try
        {
            File = await door.AskAsync(new GetReview(File.VerdictId), actor);
            Show(File.Review);
        }
        catch (NotFoundException)
        {
            // It is read anew just now: there is no review to show.
        }

        Refuse(why);
    }

    private void Show(VerdictReview review)
    {
        var before = _byParagraph;
        var commented = Review.Notes.Comments.Keys.ToHashSet();
        commented.SymmetricExceptWith(review.Notes.Comments.Keys);
        File = File with { Review = review };
        _byParagraph = ParagraphIndex.Of(review);
        Current = Current is null ? null : Find(Current.Id);
        var changed = Enumerable.Range(0, before.Length).Where(index => !before[index].SequenceEqual(_byParagraph[index])).ToList();
        LastChanged = changed.SelectMany(index => _byParagraph[index].Except(before[index])).FirstOrDefault()?.Id ?? 0;
        Redraw(changed.Union(Enumerable.Range(0, before.Length).Where(index => _byParagraph[index].Any(suggestion => commented.Contains(suggestion.Id)))));
        ReviewChanged?.Invoke();
    }

    private string Describe(Suggestion suggestion) =>
        $"{Text.At(suggestion.Mention.Span)}, {TypeNames.Of(suggestion.Mention.Type)}, {Texts.Of(suggestion.Decision)}, {suggestion.Mention.Score:P0}";
}
