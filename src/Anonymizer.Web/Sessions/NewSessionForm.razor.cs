using Anonymizer.Core.Detection;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Verdicts;
using FluentValidation;
using Microsoft.AspNetCore.Components;

namespace Anonymizer.Web.Sessions;

public sealed partial class NewSessionForm(Door door)
{
    private readonly SessionDraft _draft = new();
    private readonly bool _isOpen = true;
    private IReadOnlyList<CourtRow> _courts = [];
    private IReadOnlyList<string> _models = [];
    private int? _pool;

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = default!;

    [Parameter, EditorRequired]
    public Func<OpenSession, Task> Open { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        _courts = await door.AskAsync(new GetCourts(), Actor);
        _models = await door.AskAsync(new ListProposers(), Actor);
        await CountAsync();
    }

    private void Toggle(EntityType type)
    {
        if (!_draft.Types.Remove(type))
        {
            _draft.Types.Add(type);
        }
    }

    private async Task CountAsync()
    {
        try
        {
            _pool = await door.AskAsync(new CountPool(_draft.Cohort), Actor);
        }
        catch (ValidationException)
        {
            _pool = null;
        }
    }
}
