using Anonymizer.Core.Cases;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Doubts;
using Anonymizer.Web.Review.Cases;
using Mediator;
using Microsoft.AspNetCore.Components;

namespace Anonymizer.Web.Review.Doubts;

public sealed partial class DoubtActions
{
    private string _reason = "";

    [Parameter, EditorRequired]
    public ReviewSession Session { get; set; } = default!;

    [Parameter, EditorRequired]
    public Doubt Doubt { get; set; } = default!;

    /// <summary>All open doubts of the same kind, this one among them.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Doubt> Same { get; set; } = [];

    /// <summary>Something was done about it.</summary>
    [Parameter]
    public EventCallback Settled { get; set; }

    private Guid VerdictId => Session.File.VerdictId;

    /// <summary>The ways to settle it, each a few requests that are taken in order.</summary>
    private IEnumerable<(string Label, List<IRequest<VerdictReview>> Requests)> Ways() => Doubt.Kind switch
    {
        DoubtKind.TwoTypes => Doubt.Entities.Select(id => (Texts.Of("doubt.all-are", TypeNames.Of(TypeOf(id))), Merge(Doubt.Entities.Where(other => other != id), id))),
        DoubtKind.TwoDecisions or DoubtKind.VeryShort =>
        [
            (Texts.Of("doubt.mask-all"), Decide(Decision.Accepted)), (Texts.Of("doubt.leave-all"), Decide(Decision.Rejected)),
        ],
        DoubtKind.Ambiguous => Doubt.Entities.Skip(1).Select(id => (Texts.Of("doubt.it-is", NameOf(id)), Merge([Doubt.Entities[0]], id))),
        DoubtKind.SimilarSpelling => [(Texts.Of("doubt.both-are", NameOf(Doubt.Entities[0])), Merge([Doubt.Entities[1]], Doubt.Entities[0]))],
        DoubtKind.NamePart or DoubtKind.PartyNotFound when Doubt.Places.Count > 0 =>
        [
            (Texts.Of("doubt.mark", Doubt.Places.Count), [new AddAnnotation(VerdictId, Doubt.Places, EntityType.Person, Doubt.Entities is [var only] ? only : null)]),
        ],
        DoubtKind.SameAsEarlier when Match is { } match =>
        [
            .. match.Candidates.Select(known => (Texts.Of("case.it-is", EarlierNote.NameOf(known), Texts.Of(known.IsVisible ? "case.visible" : "case.masked")), Take(known))),
            (Texts.Of("case.nobody"), [new DenyEarlier(VerdictId, Doubt.Entities[0])]),
        ],
        DoubtKind.DecidedOtherwise when Match?.Sure is { } known => [(Texts.Of("case.as-earlier", Texts.Of(known.IsVisible ? "case.visible" : "case.masked")), Take(known))],
        _ => [],
    };

    private CaseMatch? Match => Session.Earlier.GetValueOrDefault(Doubt.Entities[0]);

    private List<IRequest<VerdictReview>> Take(CaseEntity known) => [new TakeEarlier(VerdictId, Doubt.Entities[0], known.Id)];

    private EntityType TypeOf(int entityId) => Session.Review.Entities.FirstOrDefault(entity => entity.Id == entityId)?.Type ?? EntityType.Miscellaneous;

    private string NameOf(int entityId) => Session.Review.Entities.FirstOrDefault(entity => entity.Id == entityId) is { } entity
        ? Session.Text.At(entity.Mentions.MaxBy(mention => mention.Span.Length)!.Span)
        : "";

    private List<IRequest<VerdictReview>> Merge(IEnumerable<int> entities, int into) => [.. entities.Select(id => new MergeEntities(VerdictId, id, into))];

    private List<IRequest<VerdictReview>> Decide(Decision decision) =>
    [
        .. Session.Review.Suggestions
            .Where(suggestion => suggestion.Decision != decision && Doubt.Places.Contains(suggestion.Mention.Span))
            .Select(suggestion => new DecideSuggestion(VerdictId, suggestion.Id, decision)),
    ];

    private async Task TakeAsync(List<IRequest<VerdictReview>> requests)
    {
        var isTaken = true;

        foreach (var request in requests.TakeWhile(_ => isTaken))
        {
            isTaken = await Session.TakeAsync(request, Texts.Of("doubt.settled"));
        }

        await GoOnAsync(isTaken);
    }

    private async Task WaiveAsync(IReadOnlyList<Doubt> doubts, string? reason) => await GoOnAsync(
        await Session.TakeAsync(new WaiveDoubts(VerdictId, [.. doubts.Select(doubt => doubt.Key)], reason), Texts.Of(reason is null ? "doubt.raised" : "doubt.done")));

    private async Task GoOnAsync(bool isTaken)
    {
        if (isTaken)
        {
            await Session.LookAheadAsync();
            await Settled.InvokeAsync();
        }
    }
}
