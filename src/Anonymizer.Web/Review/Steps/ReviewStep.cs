using System.Text.Json.Serialization;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Text;

namespace Anonymizer.Web.Review.Steps;

/// <summary>One action of a reviewer as a program sends it: {"action": "decide", …}. Mentions and entities go by the numbers that GET …/review tells; offsets are UTF-16 units.</summary>
/// <remarks>What is stored is a <see cref="ReviewEvent"/>: that one is replayed for ever, this one is a wish that may be refused.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "action", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(Decide), "decide")]
[JsonDerivedType(typeof(DecideWhole), "decide-entity")]
[JsonDerivedType(typeof(Mark), "mark")]
[JsonDerivedType(typeof(Remove), "remove")]
[JsonDerivedType(typeof(Resize), "resize")]
[JsonDerivedType(typeof(Link), "link")]
[JsonDerivedType(typeof(Merge), "merge")]
[JsonDerivedType(typeof(Retype), "retype")]
[JsonDerivedType(typeof(Require), "need")]
[JsonDerivedType(typeof(Cast), "role")]
[JsonDerivedType(typeof(Comment), "comment")]
[JsonDerivedType(typeof(Waive), "waive")]
[JsonDerivedType(typeof(Undo), "undo")]
[JsonDerivedType(typeof(Redo), "redo")]
public record ReviewStep
{
    /// <summary>What came without an action: refused before anything is asked of it.</summary>
    [JsonIgnore]
    public bool IsNothing => GetType() == typeof(ReviewStep);

    /// <exception cref="Core.DomainException">It does not fit the review: review.unknown-mention, review.empty-selection, …</exception>
    internal virtual ReviewEvent EventFor(VerdictReview review) => throw new InvalidOperationException("A step without an action.");

    /// <summary>Accepts or rejects one mention, or takes the decision back.</summary>
    public sealed record Decide(int Mention, Decision Decision) : ReviewStep
    {
        internal override ReviewEvent EventFor(VerdictReview review) => new SuggestionDecided(Mention, Decision);
    }

    /// <summary>One decision for all mentions of an entity.</summary>
    public sealed record DecideWhole(int Entity, Decision Decision) : ReviewStep
    {
        internal override ReviewEvent EventFor(VerdictReview review) => new EntityDecided(Entity, Decision);
    }

    /// <summary>Marks words that were not proposed; of a known entity if one is given.</summary>
    public sealed record Mark(int Start, int End, EntityType Type) : ReviewStep
    {
        public Need Need { get; init; } = Need.Direct;

        public int? Entity { get; init; }

        internal override ReviewEvent EventFor(VerdictReview review) => review.Add([StepSpan.In(review, Start, End)], Type, Need, Entity);

        public override string ToString() => $"Mark({Start}, {End})";
    }

    /// <summary>Takes an added mention away; a proposed one is rejected instead.</summary>
    public sealed record Remove(int Mention) : ReviewStep
    {
        internal override ReviewEvent EventFor(VerdictReview review) => new AnnotationRemoved(Mention);
    }

    /// <summary>Moves the borders of a mention: to whole words, or exactly.</summary>
    public sealed record Resize(int Mention, int Start, int End) : ReviewStep
    {
        public bool IsExact { get; init; }

        internal override ReviewEvent EventFor(VerdictReview review) =>
            IsExact ? review.ResizeExactly(Mention, StepSpan.In(review, Start, End)) : review.Resize(Mention, StepSpan.In(review, Start, End));
    }

    /// <summary>Says whom a mention means; without an entity it becomes one of its own.</summary>
    public sealed record Link(int Mention) : ReviewStep
    {
        public int? Entity { get; init; }

        internal override ReviewEvent EventFor(VerdictReview review) => Entity is { } entity ? new MentionLinked(Mention, entity) : review.Unlink(Mention);
    }

    /// <summary>Says that two entities are one; the second one's type, need and role hold.</summary>
    public sealed record Merge(int Entity, int Into) : ReviewStep
    {
        internal override ReviewEvent EventFor(VerdictReview review) => new EntityMerged(Entity, Into);
    }

    /// <summary>Says what an entity is.</summary>
    public sealed record Retype(int Entity, EntityType Type) : ReviewStep
    {
        internal override ReviewEvent EventFor(VerdictReview review) => new EntityRetyped(Entity, Type);
    }

    /// <summary>Says whether an entity must be masked.</summary>
    public sealed record Require(int Entity, Need Need) : ReviewStep
    {
        internal override ReviewEvent EventFor(VerdictReview review) => review.ChangeNeed(Entity, Need);
    }

    /// <summary>Says what an entity is to the case.</summary>
    public sealed record Cast(int Entity, EntityRole Role) : ReviewStep
    {
        internal override ReviewEvent EventFor(VerdictReview review) => new EntityRoleChanged(Entity, Role);
    }

    /// <summary>Says something of a mention; null takes it back.</summary>
    public sealed record Comment(int Mention, string? Text) : ReviewStep
    {
        internal override ReviewEvent EventFor(VerdictReview review) => new MentionCommented(Mention, Text);

        public override string ToString() => $"Comment({Mention})";
    }

    /// <summary>Lets doubts go, by their keys; without a reason they are raised again.</summary>
    public sealed record Waive(IReadOnlyList<string> Doubts, string? Reason) : ReviewStep
    {
        internal override ReviewEvent EventFor(VerdictReview review) => new DoubtWaived(Doubts, Reason?.Trim());

        public override string ToString() => $"Waive({Doubts.Count})";
    }

    /// <summary>Takes the latest action back.</summary>
    public sealed record Undo : ReviewStep
    {
        internal override ReviewEvent EventFor(VerdictReview review) => new Undone();
    }

    /// <summary>Does again what was taken back.</summary>
    public sealed record Redo : ReviewStep
    {
        internal override ReviewEvent EventFor(VerdictReview review) => new Redone();
    }
}
