using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>What a key on a mention asks for.</summary>
internal static class ReviewKeys
{
    /// <summary>The request and what is said when it is done; null for a key that means nothing.</summary>
    public static (IRequest<VerdictReview> Request, string Done)? For(string key, Suggestion suggestion, Guid verdictId, bool isKept)
    {
        var entityId = suggestion.Mention.EntityId;

        return key switch
        {
            "a" => (new DecideSuggestion(verdictId, suggestion.Id, Decision.Accepted), "Accepted."),
            "r" when suggestion.IsAdded => (new RemoveAnnotation(verdictId, suggestion.Id), "Removed."),
            "r" => (new DecideSuggestion(verdictId, suggestion.Id, Decision.Rejected), "Rejected."),
            "A" => (new DecideEntity(verdictId, entityId, Decision.Accepted), "Accepted: all mentions."),
            "R" => (new DecideEntity(verdictId, entityId, Decision.Rejected), "Rejected: all mentions."),
            "m" when isKept => (new ChangeNeed(verdictId, entityId, Need.Direct), "Will be masked."),
            "m" => (new ChangeNeed(verdictId, entityId, Need.NoMask), "Stays visible."),
            [>= '1' and <= '8'] => Retype(verdictId, entityId, EntityType.Known[key[0] - '1']),
            _ => null,
        };
    }

    /// <summary>The border that a bracket moves.</summary>
    public static BorderMove? Border(string key) => key switch
    {
        "[" => BorderMove.StartLeft,
        "{" => BorderMove.StartRight,
        "}" => BorderMove.EndLeft,
        "]" => BorderMove.EndRight,
        _ => null,
    };

    private static (IRequest<VerdictReview>, string) Retype(Guid verdictId, int entityId, EntityType type) =>
        (new RetypeEntity(verdictId, entityId, type), $"Now {TypeNames.Of(type)}.");
}
