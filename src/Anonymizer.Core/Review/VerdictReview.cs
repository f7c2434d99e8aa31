using System.Collections.Immutable;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;
using Anonymizer.Core.Zones;

namespace Anonymizer.Core.Review;

/// <summary>The review of one verdict: what was proposed, and what a person made of it, action by action.</summary>
/// <remarks>
/// Immutable: an action gives a new review and leaves the old one, so a page, a cache and a handler can share it.
/// Invariants: mentions are disjoint; all mentions of an entity have one type; the events alone rebuild the state.
/// </remarks>
public sealed class VerdictReview
{
    private readonly ReviewState state;
    private readonly ImmutableStack<ReviewState> past;
    private readonly ImmutableStack<ReviewState> future;
    private IReadOnlyList<Entity>? entities;
    private IReadOnlyList<EntitySummary>? summaries;
    private ZoneMap? zones;

    private VerdictReview(VerdictText text, ReviewState state, ImmutableStack<ReviewState> past, ImmutableStack<ReviewState> future, int sequence)
    {
        Text = text;
        this.state = state;
        this.past = past;
        this.future = future;
        Sequence = sequence;
    }

    public VerdictText Text { get; }

    /// <summary>How many events led here, those that were undone and the undoing included.</summary>
    public int Sequence { get; }

    /// <summary>All mentions in text order, the rejected ones included.</summary>
    public IReadOnlyList<Suggestion> Suggestions => state.InTextOrder;

    public int Pending => Suggestions.Count(suggestion => suggestion.IsPending);

    public bool CanUndo => !past.IsEmpty;

    public bool CanRedo => !future.IsEmpty;

    /// <summary>Replacements by hand, comments, waived doubts.</summary>
    public ReviewNotes Notes => state.Notes;

    /// <summary>What a plan of this review depends on beside the policy.</summary>
    public PlanOptions PlanOptions => PlanOptions.Default with { Written = Notes.Replacements, Zones = Zones, Reasons = ReasonsByPlace() };

    /// <summary>The verdict's zones as its structure shows them, corrected where a person did.</summary>
    public ZoneMap Zones => zones ??= ZoneFinder.Find(Text, Notes.Zones);

    /// <summary>What a person confirmed or added, in text order: what the release replaces.</summary>
    public IReadOnlyList<Mention> Annotations =>
        [.. Suggestions.Where(suggestion => suggestion.Decision == Decision.Accepted).Select(suggestion => suggestion.Mention)];

    /// <summary>What a person rejected, in text order: it stays visible on purpose.</summary>
    public IReadOnlyList<Mention> Rejected =>
        [.. Suggestions.Where(suggestion => suggestion.Decision == Decision.Rejected).Select(suggestion => suggestion.Mention)];

    /// <summary>The entities of all mentions that are not rejected, in order of their first mention.</summary>
    public IReadOnlyList<Entity> Entities => entities ??= EntityView.Of(
        Suggestions.Where(suggestion => suggestion.Decision != Decision.Rejected).Select(suggestion => suggestion.Mention));

    /// <summary>All entities as a reviewer sees them, the rejected mentions included, in order of their first mention.</summary>
    public IReadOnlyList<EntitySummary> Summaries => summaries ??= EntitySummary.Of(Suggestions);

    /// <summary>The entities of the annotations: what the release plans replacements for.</summary>
    public IReadOnlyList<Entity> AnnotatedEntities => EntityView.Of(Annotations);

    /// <summary>A review in which nothing is decided yet; the proposal's mentions get their ids in text order.</summary>
    public static VerdictReview Start(VerdictText text, DetectionResult proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);

        var suggestions = proposal.Mentions.Select((mention, index) => new Suggestion(index + 1, mention, Decision.Pending));

        return new VerdictReview(text, new ReviewState(suggestions.ToImmutableDictionary(suggestion => suggestion.Id)), [], [], sequence: 0);
    }

    public Suggestion? Find(int id) => state.Find(id);

    /// <exception cref="DomainException">The action does not fit the state: review.unknown-mention, review.nothing-to-undo, …</exception>
    public VerdictReview Apply(ReviewEvent action)
    {
        ArgumentNullException.ThrowIfNull(action);

        return action switch
        {
            Undone => Undo(),
            Redone => Redo(),
            _ => new VerdictReview(Text, action.ApplyTo(state), past.Push(state.Past()), [], Sequence + 1),
        };
    }

    public VerdictReview Replay(IEnumerable<ReviewEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);

        return events.Aggregate(this, (review, action) => review.Apply(action));
    }

    /// <summary>The action of marking words by hand; spans are trimmed, and joined to the entity that is given, else to the one that the same words already name.</summary>
    /// <exception cref="DomainException">review.empty-selection: nothing but spaces, or across paragraphs.</exception>
    public AnnotationsAdded Add(IEnumerable<TextSpan> spans, EntityType type, Need need = Need.Direct, int? entityId = null)
    {
        ArgumentNullException.ThrowIfNull(spans);

        var trimmed = MarkedWords.Trim(Text, spans);
        var same = Entities.FirstOrDefault(entity => entity.Id == entityId) ?? MarkedWords.EntityNamedBy(this, trimmed[0], type);

        return same is null
            ? new AnnotationsAdded(state.NextId, trimmed, type, need, EntityRole.None, state.NextEntityId)
            : new AnnotationsAdded(state.NextId, trimmed, same.Type, same.Need, same.Role, same.Id);
    }

    /// <summary>The action of making a mention an entity of its own.</summary>
    public MentionLinked Unlink(int id) => new(state.Get(id).Id, state.NextEntityId);

    /// <summary>The action of masking an entity or leaving it visible.</summary>
    /// <remarks>Policies keep judges, courts and the like by their role. Who masks one of them means it: the role goes.</remarks>
    public EntityNeedChanged ChangeNeed(int entityId, Need need)
    {
        var isPublic = state.OfEntity(entityId).Any(suggestion => suggestion.Mention.Role > EntityRole.Victim);

        return new EntityNeedChanged(entityId, need, isPublic && need != Need.NoMask ? EntityRole.None : null);
    }

    /// <summary>The action of moving a mention's borders; the new span is trimmed to whole words.</summary>
    public MentionResized Resize(int id, TextSpan span) => new(state.Get(id).Id, MarkedWords.Trim(Text, [span])[0]);

    /// <summary>The action of moving a mention's borders to exactly these characters, within one paragraph.</summary>
    /// <exception cref="DomainException">review.empty-selection: nothing but spaces, or across paragraphs.</exception>
    public MentionResized ResizeExactly(int id, TextSpan span) => new(state.Get(id).Id, MarkedWords.Exactly(Text, span));

    private Dictionary<TextSpan, string> ReasonsByPlace() =>
        Notes.Reasons.Where(reason => state.Find(reason.Key) is not null).ToDictionary(reason => state.Get(reason.Key).Mention.Span, reason => reason.Value);

    private VerdictReview Undo() => past.IsEmpty
        ? throw new DomainException("review.nothing-to-undo", "There is nothing left to undo in this review.")
        : new VerdictReview(Text, past.Peek(), past.Pop(), future.Push(state.Past()), Sequence + 1);

    private VerdictReview Redo() => future.IsEmpty
        ? throw new DomainException("review.nothing-to-redo", "There is nothing to do again: nothing was undone since the latest action.")
        : new VerdictReview(Text, future.Peek(), past.Push(state.Past()), future.Pop(), Sequence + 1);
}
