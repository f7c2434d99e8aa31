using Anonymizer.Core.Detection;

namespace Anonymizer.Web.Review.Keys;

/// <summary>All commands of the review: the one table from which keys, help and settings come.</summary>
public static class ReviewCommands
{
    public static IReadOnlyList<ReviewCommand> All { get; } =
    [
        new("next", "n", CommandGroup.Move),
        new("previous", "p", CommandGroup.Move),
        new("next-mention", "N", CommandGroup.Move),
        new("previous-mention", "P", CommandGroup.Move),
        new("next-of-entity", "e", CommandGroup.Move),
        new("previous-of-entity", "E", CommandGroup.Move),
        new("next-doubt", "d", CommandGroup.Move),
        new("previous-doubt", "D", CommandGroup.Move),
        new("next-near-miss", "x", CommandGroup.Move),
        new("previous-near-miss", "X", CommandGroup.Move),
        new("accept", "a", CommandGroup.Decide),
        new("reject", "r", CommandGroup.Decide),
        new("accept-entity", "A", CommandGroup.Decide),
        new("reject-entity", "R", CommandGroup.Decide),
        new("take-earlier", "y", CommandGroup.Decide),
        new("accept-above", "t", CommandGroup.Decide),
        new("undo", "u", CommandGroup.Decide),
        new("redo", "U", CommandGroup.Decide),
        new("complete", "c", CommandGroup.Decide),
        new("hand-over", "h", CommandGroup.Decide),
        new("problem", "!", CommandGroup.Decide),
        new("mark", "+", CommandGroup.Change),
        new("mask", "m", CommandGroup.Change),
        new("replacement", "w", CommandGroup.Change),
        new("role", "g", CommandGroup.Change),
        new("link", "l", CommandGroup.Change),
        new("comment", "k", CommandGroup.Change),
        .. EntityType.Known.Index().Select(type => new ReviewCommand($"type-{type.Index + 1}", $"{type.Index + 1}", CommandGroup.Type, type.Item)),
        new("word-start-left", "[", CommandGroup.Border),
        new("word-start-right", "{", CommandGroup.Border),
        new("word-end-left", "}", CommandGroup.Border),
        new("word-end-right", "]", CommandGroup.Border),
        new("character-start-left", "Alt+[", CommandGroup.Border),
        new("character-start-right", "Alt+{", CommandGroup.Border),
        new("character-end-left", "Alt+}", CommandGroup.Border),
        new("character-end-right", "Alt+]", CommandGroup.Border),
        new("find", "/", CommandGroup.Look),
        new("filter", "f", CommandGroup.Look),
        new("view", "o", CommandGroup.Look),
        new("near-misses", "v", CommandGroup.Look),
        new("why", "i", CommandGroup.Look),
        new("doubts", "q", CommandGroup.Look),
        new("keys", ",", CommandGroup.Look),
        new("help", "?", CommandGroup.Look),
    ];

    public static ReviewCommand? Find(string id) => All.FirstOrDefault(command => command.Id == id);
}
