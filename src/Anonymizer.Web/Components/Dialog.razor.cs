using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Anonymizer.Web.Components;

/// <summary>A modal dialog. Its content is rendered only while it is open.</summary>
public sealed partial class Dialog(IJSRuntime browser)
{
    private readonly string _titleId = $"dialog-{Guid.CreateVersion7():N}";
    private ElementReference _element;
    private bool _isOpen;
    private bool _mustShow;

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Parameter]
    public string? Class { get; set; }

    /// <summary>Told whichever way it closed: a button, Escape or the page.</summary>
    [Parameter]
    public EventCallback OnClosed { get; set; }

    public void Open()
    {
        _isOpen = true;
        _mustShow = true;
        StateHasChanged();
    }

    public Task CloseAsync() => browser.InvokeVoidAsync("ui.closeDialog", _element).AsTask();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_mustShow)
        {
            _mustShow = false;
            await browser.InvokeVoidAsync("ui.showDialog", _element);
        }
    }

    private async Task Closed()
    {
        _isOpen = false;
        await OnClosed.InvokeAsync();
    }
}
