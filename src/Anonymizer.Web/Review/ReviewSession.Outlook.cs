using Anonymizer.Core.Cases;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Review.Doubts;
using Anonymizer.Core.Text;
using Anonymizer.Web.Detection;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Review.Cases;

namespace Anonymizer.Web.Review;

/// <content>What is known beside the mentions: doubts, what earlier verdicts of the case decided, and why something was marked.</content>
public sealed partial class ReviewSession
{
    private IReadOnlyDictionary<Guid, string> _people = new Dictionary<Guid, string>();

    /// <summary>The checklist, the waived doubts included; empty until worked out.</summary>
    public IReadOnlyList<Doubt> Doubts { get; private set; } = [];

    /// <summary>The names of the parties, and what else the checklist knows beside the text.</summary>
    public DoubtContext Context { get; private set; } = DoubtContext.None;

    /// <summary>The policy of the verdict's court; null until worked out.</summary>
    public CourtPolicy? Policy { get; private set; }

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

    private void Know(Outlook outlook) =>
        (Doubts, Context, Policy, Earlier, _people) = (outlook.Doubts, outlook.Context, outlook.Policy, outlook.Earlier, outlook.People);
}
