using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Microsoft.AspNetCore.Components;

namespace Anonymizer.Web.Review;

public sealed partial class MentionPanel : IDisposable
{
    private static readonly (string Command, string Sign)[] Borders =
    [
        ("start-left", "more-left"), ("start-right", "less-right"),
        ("end-left", "less-left"), ("end-right", "more-right"),
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
        { IsAdded: true, Decision: Decision.Accepted } => Texts.Of("state.added"),
        _ => Texts.Of(suggestion.Decision),
    };

    /// <summary>The entities of the same type: a name is not a date.</summary>
    private IEnumerable<EntitySummary> Candidates(Mention mention) =>
        _entities.Where(entity => entity.Type == mention.Type || entity.EntityId == mention.EntityId);

    private Task ChangeRoleAsync(ChangeEventArgs change) =>
        Enum.TryParse<EntityRole>(change.Value as string, out var role) && Session.Current is { } current
            ? Session.TakeAsync(new ChangeRole(Session.File.VerdictId, current.Mention.EntityId, role), Texts.Of("said.role", Texts.Of(role)))
            : Task.CompletedTask;

    private Task LinkAsync(ChangeEventArgs change)
    {
        if (!int.TryParse(change.Value as string, out var entityId) || Session.Current is not { } current)
        {
            return Task.CompletedTask;
        }

        return Session.TakeAsync(
            new LinkMention(Session.File.VerdictId, current.Id, entityId == 0 ? null : entityId),
            Texts.Of(entityId == 0 ? "said.own-entity" : "said.linked"));
    }

    private void Learn()
    {
        _entities = Session.Review.Summaries;
        _count = _entities.FirstOrDefault(entity => entity.EntityId == Session.Current?.Mention.EntityId)?.Mentions ?? 0;
    }

    private void Hear()
    {
        Learn();
        _ = InvokeAsync(StateHasChanged);
    }
}
