using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>What a command on a mention asks for.</summary>
internal static class MentionCommands
{
    private const string TypePrefix = "type-";

    /// <summary>The request and what is said when it is done; null for a command that means nothing here.</summary>
    public static (IRequest<VerdictReview> Request, string Done)? For(string command, Suggestion suggestion, Guid verdictId, bool isKept)
    {
        var entityId = suggestion.Mention.EntityId;

        return command switch
        {
            _ when suggestion.Id < 0 => Take(command, suggestion.Mention, verdictId),
            "accept" => (new DecideSuggestion(verdictId, suggestion.Id, Decision.Accepted), Texts.Of("said.accepted")),
            "reject" when suggestion.IsAdded => (new RemoveAnnotation(verdictId, suggestion.Id), Texts.Of("said.removed")),
            "reject" => (new DecideSuggestion(verdictId, suggestion.Id, Decision.Rejected), Texts.Of("said.rejected")),
            "accept-entity" => (new DecideEntity(verdictId, entityId, Decision.Accepted), Texts.Of("said.accepted-all")),
            "reject-entity" => (new DecideEntity(verdictId, entityId, Decision.Rejected), Texts.Of("said.rejected-all")),
            "mask" when isKept => (new ChangeNeed(verdictId, entityId, Need.Direct), Texts.Of("said.masked")),
            "mask" => (new ChangeNeed(verdictId, entityId, Need.NoMask), Texts.Of("said.visible")),
            _ => TypeOf(command) is { } type ? (new RetypeEntity(verdictId, entityId, type), Texts.Of("said.now", TypeNames.Of(type))) : null,
        };
    }

    /// <summary>The border that a command moves, and whether by a whole word.</summary>
    public static (BorderMove Move, bool IsByWord)? Border(string command) => command switch
    {
        "word-start-left" => (BorderMove.StartLeft, true),
        "word-start-right" => (BorderMove.StartRight, true),
        "word-end-left" => (BorderMove.EndLeft, true),
        "word-end-right" => (BorderMove.EndRight, true),
        "character-start-left" => (BorderMove.StartLeft, false),
        "character-start-right" => (BorderMove.StartRight, false),
        "character-end-left" => (BorderMove.EndLeft, false),
        "character-end-right" => (BorderMove.EndRight, false),
        _ => null,
    };

    /// <summary>A near-miss is marked by accepting it, or by giving it a type; all else means nothing at it.</summary>
    private static (IRequest<VerdictReview>, string)? Take(string command, Mention nearMiss, Guid verdictId) =>
        (command == "accept" ? nearMiss.Type : TypeOf(command)) is { } type ? (new AddAnnotation(verdictId, [nearMiss.Span], type), Texts.Of("said.marked")) : null;

    private static EntityType? TypeOf(string command) =>
        command.StartsWith(TypePrefix, StringComparison.Ordinal) && command[TypePrefix.Length..] is [>= '1' and <= '8' and var digit] ? EntityType.Known[digit - '1'] : null;
}
