using Anonymizer.Core.Review;
using Microsoft.AspNetCore.Components;

namespace Anonymizer.Web.Review.Entities;

public sealed partial class EntityPanel : IDisposable
{
    /// <summary>A long verdict names a thousand: rows are drawn again at every action, so only some are shown at once.</summary>
    private const int Step = 60;

    private IReadOnlyList<EntitySummary> _entities = [];
    private int _most = Step;
    private string _sought = "";
    private Which _show;

    private enum Which
    {
        All,
        Pending,
        Masked,
        Kept,
    }

    [Parameter, EditorRequired]
    public ReviewSession Session { get; set; } = default!;

    public void Dispose() => Session.Changed -= Hear;

    protected override void OnInitialized()
    {
        Session.Changed += Hear;
        _entities = Session.Review.Summaries;
    }

    private static string Counts(EntitySummary entity) =>
        Texts.Count("entities.counts", entity.Mentions, entity.Pending, entity.Accepted, entity.Rejected);

    private IEnumerable<EntitySummary> Shown() => _entities
        .Where(entity => _show switch
        {
            Which.Pending => entity.Pending > 0,
            Which.Masked => Session.Plan?.IsKept(entity.EntityId) == false,
            Which.Kept => Session.Plan?.IsKept(entity.EntityId) == true,
            _ => true,
        })
        .Where(entity => _sought.Length == 0 || Session.Text.At(entity.Longest).Contains(_sought.Trim(), StringComparison.OrdinalIgnoreCase));

    private void Toggle(EntitySummary entity) => Session.ShowOnly(entity.EntityId == Session.OnlyEntity ? 0 : entity.EntityId);

    private Task<bool> DecideAsync(EntitySummary entity, Decision decision) => Session.TakeAsync(
        new DecideEntity(Session.File.VerdictId, entity.EntityId, decision), Texts.Of("entities.decided", Texts.Of(decision), entity.Mentions));

    private void Hear()
    {
        _entities = Session.Review.Summaries;
        _ = InvokeAsync(StateHasChanged);
    }
}
