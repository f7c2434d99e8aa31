using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;
using Anonymizer.Web.Components;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Components;

namespace Anonymizer.Web.Teaching.Moderation;

public sealed partial class AmendDialog(Door door)
{
    private Dialog? _dialog;
    private CorrectionContext? _text;
    private TextSpan _span;
    private string _type = EntityType.Person.Name;
    private Need? _need;
    private EntityRole _role;
    private string _note = "";
    private string? _problem;

    [Parameter, EditorRequired]
    public CorrectionItem Item { get; set; } = default!;

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = default!;

    /// <summary>Closed, with nothing changed.</summary>
    [Parameter]
    public EventCallback Closed { get; set; }

    [Parameter]
    public EventCallback Done { get; set; }

    protected override void OnInitialized()
    {
        var state = Item.Row.Taught ?? Item.Row.After ?? Item.Row.Before!;
        (_span, _type, _role, _text) = (state.Span, state.Type.Name, state.Role, Item.Context);
        _need = Item.Row.Taught?.Need;
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _dialog!.Open();
        }
    }

    private async Task MoveAsync(Border border)
    {
        var moved = await door.AskAsync(new MoveBorder(Item.Row.VerdictId, _span.Start, _span.End, border), Actor);
        (_span, _text) = (new TextSpan(moved.Start, moved.End), moved.Context);
    }

    private async Task SaveAsync()
    {
        try
        {
            await door.TellAsync(new AmendCorrection(Item.Row.Id, _need is { } need ? new TaughtMention(_span.Start, _span.End, _type, need, _role) : null, _note), Actor);
            await Done.InvokeAsync();
        }
        catch (Exception refused) when (refused is DomainException or ForbiddenException or NotFoundException)
        {
            _problem = Problems.TextOf(refused);
        }
    }
}
