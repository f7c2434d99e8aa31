using System.Data.Common;
using Anonymizer.Core;
using Anonymizer.Core.Cases;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Review.Doubts;
using Anonymizer.Core.Text;
using Anonymizer.Web.Detection;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Review.Cases;
using Anonymizer.Web.Review.Doubts;

namespace Anonymizer.Web.Review;

/// <content>What is known beside the mentions: doubts, what earlier verdicts of the case decided, and why something was marked.</content>
public sealed partial class ReviewSession
{
    private IReadOnlyDictionary<Guid, string> _people = new Dictionary<Guid, string>();
    private (int Pending, int OpenDoubts)? _noted;
    private readonly TaskCompletionSource _surveyed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isLooking;
    private bool _mustLook;

    /// <summary>The checklist, the waived doubts included; empty until worked out.</summary>
    public IReadOnlyList<Doubt> Doubts { get; private set; } = [];

    /// <summary>The names of the parties, and what else the checklist knows beside the text.</summary>
    public DoubtContext Context { get; private set; } = DoubtContext.None;

    /// <summary>The policy of the verdict's court; null until worked out.</summary>
    public CourtPolicy? Policy { get; private set; }

    /// <summary>Ends when the checklist was worked out for the first time: nobody knows before how many doubts are open.</summary>
    public Task Surveyed => _surveyed.Task;

    public int OpenDoubts => Doubts.Count(doubt => doubt.IsOpen);

    /// <summary>By entity, who of the case it is or may be; empty until worked out.</summary>
    public IReadOnlyDictionary<int, CaseMatch> Earlier { get; private set; } = new Dictionary<int, CaseMatch>();

    /// <summary>The span that the reviewer asks about, or null.</summary>
    public TextSpan? Asked { get; private set; }

    /// <summary>The entities of which an earlier verdict has decided and that are still pending here.</summary>
    public IReadOnlyList<(int EntityId, CaseEntity Known)> Waiting =>
    [
        .. Review.Suggestions.Where(suggestion => suggestion.IsPending)
            .Select(suggestion => suggestion.Mention.EntityId)
            .Distinct()
            .Where(id => Earlier.GetValueOrDefault(id)?.Sure is { IsEarlier: true })
            .Select(id => (id, Earlier[id].Sure!)),
    ];

    /// <summary>Works out replacements and doubts for the review as it stands. While it does, a second wish only has it done once more.</summary>
    public async Task LookAheadAsync()
    {
        _mustLook = true;

        if (_isLooking)
        {
            return;
        }

        _isLooking = true;

        try
        {
            while (_mustLook)
            {
                _mustLook = false;
                See(await door.AskAsync(new GetOutlook(File.VerdictId, WithStrays), actor));
            }
        }
        finally
        {
            _isLooking = false;
        }
    }

    /// <summary>Tells the list of verdicts what is left. When the reviewer rests: it is no part of the review, and each writing waits for the disk.</summary>
    public async Task NoteLeftAsync()
    {
        var left = (Review.Pending, OpenDoubts);

        if (Plan is null || left == _noted || !MayWork)
        {
            return;
        }

        try
        {
            await door.TellAsync(new NoteLeft(File.VerdictId, left.Pending, left.OpenDoubts), actor);
            _noted = left;
        }
        catch (Exception gone) when (gone is ObjectDisposedException or OperationCanceledException or DbException or DomainException)
        {
            // The service goes down, or others write: whoever counts next notes it.
        }
    }

    /// <summary>What an account is called.</summary>
    public string NameOf(Guid account) => _people.GetValueOrDefault(account) ?? "–";

    public Task<bool> TakeEarlierAsync(int entityId, CaseEntity known)
    {
        ArgumentNullException.ThrowIfNull(known);

        return TakeAsync(new TakeEarlier(File.VerdictId, entityId, known.Id), Texts.Of("case.said-taken", EarlierNote.NameOf(known)));
    }

    /// <summary>Each is an action of its own, which can be undone alone.</summary>
    public async Task TakeAllEarlierAsync()
    {
        foreach (var (entityId, known) in Waiting)
        {
            if (!await TakeEarlierAsync(entityId, known))
            {
                return;
            }
        }
    }

    public Task<bool> DenyEarlierAsync(int entityId) => TakeAsync(new DenyEarlier(File.VerdictId, entityId), Texts.Of("case.said-nobody"));

    /// <summary>From now on the panel explains this.</summary>
    public void Ask(TextSpan span)
    {
        Asked = span;
        Changed?.Invoke();
    }

    /// <exception cref="Core.DomainException">model.none and the like: nobody can say.</exception>
    public Task<SpanExplanation> ExplainAsync(TextSpan span) => door.AskAsync(new ExplainSpan(File.VerdictId, span.Start, span.End), actor);

    private void See(Outlook outlook)
    {
        var before = Plan;
        Plan = new PlanView(outlook.Plan, Text);
        (Doubts, Context, Policy, Earlier, _people) = (outlook.Doubts, outlook.Context, outlook.Policy, outlook.Earlier, outlook.People);
        _surveyed.TrySetResult();
        Redraw(Enumerable.Range(0, _byParagraph.Length).Where(index =>
            In(index).Any(suggestion => before?.IsKept(suggestion.Mention) != IsKept(suggestion.Mention))));
        Changed?.Invoke();
    }
}
