using Anonymizer.Web.Data;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Uses;
using Anonymizer.Web.Review.Work;
using Mediator;

namespace Anonymizer.Web.Review;

/// <content>Who else works on the verdict.</content>
public sealed partial class ReviewSession
{
    /// <summary>The review is open, and the person's role allows to decide; somebody else may have it all the same.</summary>
    public bool MayReview => File.IsOpen && MayWork;

    /// <summary>The person's role in the verdict's court allows to decide.</summary>
    private bool MayWork => actor.IsIn(File.CourtId, Role.Workers);

    public bool CanEdit => MayReview && Work.CanEdit;

    public WorkView Work => File.Work;

    /// <summary>Something happened to the review elsewhere: shows it as it stands now.</summary>
    public async Task CatchUpAsync()
    {
        await _oneAtATime.WaitAsync();

        try
        {
            var file = await door.AskAsync(new GetReview(File.VerdictId), actor);
            File = file with { Review = Review };
            Show(file.Review);
            Changed?.Invoke();
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>The verdict is read anew: there is nothing to review until then.</summary>
    public event Action? Restarted;

    /// <summary>Has the mentions found anew, under what holds for the verdict now.</summary>
    public async Task DetectAgainAsync()
    {
        if (await TellAsync(new DetectAgain(File.VerdictId), Texts.Of("detect-again.done")))
        {
            Restarted?.Invoke();
        }
    }

    /// <summary>Tells what a person does besides deciding. That nobody could count it is no reason to disturb them.</summary>
    public async Task NoteAsync(ReviewUse use)
    {
        try
        {
            await door.TellAsync(new NoteUse(File.VerdictId, use), actor);
        }
        catch (Exception refused) when (IsRefusal(refused))
        {
            // An auditor looks and is not counted.
        }
    }

    /// <summary>Has something done with the verdict as a whole: who has it, what stops its release.</summary>
    public async Task TellAndCatchUpAsync(IRequest request, string done)
    {
        await TellAsync(request, done);
        await CatchUpAsync();
    }

    /// <summary>The same for a request with an answer that the page does not need.</summary>
    public async Task AskAndCatchUpAsync<T>(IRequest<T> request, string done)
    {
        try
        {
            await door.AskAsync(request, actor);
            Refusal = null;
            Say(done);
        }
        catch (Exception refused) when (IsRefusal(refused))
        {
            Refuse(Localization.Problems.TextOf(refused));
        }

        await CatchUpAsync();
    }
}
