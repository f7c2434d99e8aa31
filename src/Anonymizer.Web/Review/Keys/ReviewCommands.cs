using Anonymizer.Core.Detection;

namespace Anonymizer.Web.Review.Keys;

/// <summary>All commands of the review: the one table from which keys, help and settings come.</summary>
public static class ReviewCommands
{
    private const string Move = "Go to";
    private const string Decide = "Decide";
    private const string Change = "Change";
    private const string Type = "Type";
    private const string Border = "Borders";
    private const string Look = "Look";

    public static IReadOnlyList<ReviewCommand> All { get; } =
    [
        new("next", "n", Move, "next pending mention (with one entity shown: its next mention)"),
        new("previous", "p", Move, "previous pending mention"),
        new("next-mention", "N", Move, "next mention, decided or not"),
        new("previous-mention", "P", Move, "previous mention, decided or not"),
        new("next-of-entity", "e", Move, "next mention of the same entity"),
        new("previous-of-entity", "E", Move, "previous mention of the same entity"),
        new("next-doubt", "d", Move, "next doubt of the checklist"),
        new("previous-doubt", "D", Move, "previous doubt"),
        new("next-near-miss", "x", Move, "next near-miss: what was almost proposed"),
        new("previous-near-miss", "X", Move, "previous near-miss"),
        new("accept", "a", Decide, "accept this mention and go on"),
        new("reject", "r", Decide, "reject this mention and go on; an added one is removed"),
        new("accept-entity", "A", Decide, "accept all mentions of this entity"),
        new("reject-entity", "R", Decide, "reject all mentions of this entity"),
        new("accept-above", "t", Decide, "accept all above a confidence"),
        new("undo", "u", Decide, "undo, again and again (Ctrl+Z too)"),
        new("redo", "U", Decide, "do again what was undone (Ctrl+Y too)"),
        new("complete", "c", Decide, "complete the review"),
        new("hand-over", "h", Decide, "hand the verdict over to somebody, with a note"),
        new("problem", "!", Decide, "report why it cannot be released"),
        new("mark", "+", Change, "mark the selected words: choose the type"),
        new("mask", "m", Change, "mask the entity, or leave it visible"),
        new("replacement", "w", Change, "write what stands in its place"),
        new("role", "g", Change, "choose its role"),
        new("link", "l", Change, "say whom or what it means"),
        new("comment", "k", Change, "comment on this mention"),
        .. EntityType.Known.Index().Select(type => new ReviewCommand(
            $"type-{type.Index + 1}", $"{type.Index + 1}", Type, $"{TypeNames.Of(type.Item)}; with words selected: mark them as this")),
        new("word-start-left", "[", Border, "take in the word before"),
        new("word-start-right", "{", Border, "give up the first word"),
        new("word-end-left", "}", Border, "give up the last word"),
        new("word-end-right", "]", Border, "take in the word after"),
        new("character-start-left", "Alt+[", Border, "take in the character before"),
        new("character-start-right", "Alt+{", Border, "give up the first character"),
        new("character-end-left", "Alt+}", Border, "give up the last character"),
        new("character-end-right", "Alt+]", Border, "take in the character after"),
        new("find", "/", Look, "find words and mark them everywhere"),
        new("filter", "f", Look, "show only the mentions of this entity, or all again"),
        new("view", "o", Look, "original, side by side, redacted"),
        new("near-misses", "v", Look, "show near-misses, or hide them"),
        new("doubts", "q", Look, "the checklist of doubts"),
        new("keys", ",", Look, "change the keys"),
        new("help", "?", Look, "this help"),
    ];

    public static ReviewCommand? Find(string id) => All.FirstOrDefault(command => command.Id == id);
}
