using Anonymizer.Core.Review;
using Anonymizer.Web.Data;
using Anonymizer.Web.Lists;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Anonymizer.Web.Review.Entities;

public sealed partial class EntityDetails(IJSRuntime browser)
{
    private const string Mask = "mask";
    private const string Leave = "leave";

    private int _most = 5;
    private string _what = Mask;
    private ListScope _scope;
    private string _reason = "";

    [Parameter, EditorRequired]
    public ReviewSession Session { get; set; } = default!;

    [Parameter, EditorRequired]
    public int EntityId { get; set; }

    private IEnumerable<Suggestion> Mentions() => Session.Review.Suggestions.Where(suggestion => suggestion.Mention.EntityId == EntityId);

    private IEnumerable<(string Words, int Count)> Aliases() => Mentions()
        .GroupBy(suggestion => Session.Text.At(suggestion.Mention.Span), StringComparer.Ordinal)
        .Select(group => (group.Key, group.Count()))
        .OrderByDescending(alias => alias.Item2);

    private Task GoAsync(int id) => browser.InvokeVoidAsync("surface.go", id).AsTask();

    private async Task AlwaysAsync()
    {
        var isLeft = _what == Leave;
        var words = Aliases().Select(alias => alias.Words).ToList();
        var type = Mentions().First().Mention.Type;

        if (await Session.TellAsync(new AddToList(Session.File.VerdictId, _scope, words, type, isLeft, _reason), Texts.Of("always.listed")))
        {
            _reason = "";
            await Session.TakeAsync(
                new DecideEntity(Session.File.VerdictId, EntityId, isLeft ? Decision.Rejected : Decision.Accepted), Texts.Of("always.done"));
        }
    }
}
