using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Microsoft.AspNetCore.Components;

namespace Anonymizer.Web.Review;

public sealed partial class MentionPanel : IDisposable
{
    private static readonly (string Command, string Sign, string What)[] Borders =
    [
        ("start-left", "← more", "Take in the previous"), ("start-right", "less →", "Give up the first"),
        ("end-left", "← less", "Give up the last"), ("end-right", "more →", "Take in the next"),
    ];

    private IReadOnlyList<EntitySummary> _entities = [];
    private int _count;

    [Parameter, EditorRequired]
    public ReviewSession Session { get; set; } = default!;

    public void Dispose() => Session.Changed -= Hear;

    protected override void OnInitialized()
    {
        Session.Changed += Hear;
        Learn();
    }

    private static string StateOf(Suggestion suggestion) => suggestion switch
    {
        { IsAdded: true, Decision: Decision.Accepted } => "Added",
        { Decision: Decision.Pending } => "Proposed",
        _ => suggestion.Decision.ToString(),
    };

    private static string Why(Mention mention) => mention.Explanation.Source == MentionSource.Person
        ? "Marked by a reviewer."
        : $"By {TypeNames.Of(mention.Explanation.Source)} ({mention.Explanation.Recognizer}). {mention.Explanation.Reason.TrimEnd('.')}. Score {mention.Score:0.00}.";

    /// <summary>The entities of the same type: a name is not a date.</summary>
    private IEnumerable<EntitySummary> Candidates(Mention mention) =>
        _entities.Where(entity => entity.Type == mention.Type || entity.EntityId == mention.EntityId);

    private Task ChangeRoleAsync(ChangeEventArgs change) =>
        Enum.TryParse<EntityRole>(change.Value as string, out var role) && Session.Current is { } current
            ? Session.TakeAsync(new ChangeRole(Session.File.VerdictId, current.Mention.EntityId, role), $"Role: {TypeNames.Of(role)}.")
            : Task.CompletedTask;

    private Task LinkAsync(ChangeEventArgs change)
    {
        if (!int.TryParse(change.Value as string, out var entityId) || Session.Current is not { } current)
        {
            return Task.CompletedTask;
        }

        return Session.TakeAsync(
            new LinkMention(Session.File.VerdictId, current.Id, entityId == 0 ? null : entityId),
            entityId == 0 ? "Now an entity of its own." : "Linked.");
    }

    private void Learn()
    {
        _entities = EntitySummary.Of(Session.Review);
        _count = _entities.FirstOrDefault(entity => entity.EntityId == Session.Current?.Mention.EntityId)?.Mentions ?? 0;
    }

    private void Hear()
    {
        Learn();
        _ = InvokeAsync(StateHasChanged);
    }
}
