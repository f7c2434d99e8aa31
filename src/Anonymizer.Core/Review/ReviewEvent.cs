using System.Text.Json.Serialization;

namespace Anonymizer.Core.Review;

/// <summary>One action of a reviewer, as it is stored: immutable, replayable, without any of the verdict's text but what a reviewer types.</summary>
/// <remarks>
/// An event knows its own effect on the state: a new review action is one file. What an action has to work out
/// (a new id, a trimmed span) stands in the event, so that replaying it never depends on today's code for that.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "action")]
[JsonDerivedType(typeof(SuggestionDecided), "decided")]
[JsonDerivedType(typeof(EntityDecided), "entity-decided")]
[JsonDerivedType(typeof(RestAccepted), "rest-accepted")]
[JsonDerivedType(typeof(AnnotationsAdded), "added")]
[JsonDerivedType(typeof(AnnotationRemoved), "removed")]
[JsonDerivedType(typeof(MentionResized), "resized")]
[JsonDerivedType(typeof(MentionLinked), "linked")]
[JsonDerivedType(typeof(EntityRetyped), "retyped")]
[JsonDerivedType(typeof(EntityNeedChanged), "need-changed")]
[JsonDerivedType(typeof(EntityRoleChanged), "role-changed")]
[JsonDerivedType(typeof(EntityMerged), "merged")]
[JsonDerivedType(typeof(ConfidentAccepted), "confident-accepted")]
[JsonDerivedType(typeof(ReplacementWritten), "replacement-written")]
[JsonDerivedType(typeof(MentionCommented), "commented")]
[JsonDerivedType(typeof(DoubtWaived), "waived")]
[JsonDerivedType(typeof(ReasonGiven), "reason-given")]
[JsonDerivedType(typeof(ZoneMarked), "zone-marked")]
[JsonDerivedType(typeof(ReviewAdjudicated), "adjudicated")]
[JsonDerivedType(typeof(EarlierTaken), "earlier-taken")]
[JsonDerivedType(typeof(EarlierDenied), "earlier-denied")]
[JsonDerivedType(typeof(Undone), "undone")]
[JsonDerivedType(typeof(Redone), "redone")]
public abstract record ReviewEvent
{
    internal abstract ReviewState ApplyTo(ReviewState state);
}
