using Anonymizer.Web.Components;
using Bunit;

namespace Anonymizer.Web.Tests.Components;

public sealed class DialogTests : BunitContext
{
    public DialogTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void A_closed_dialog_holds_nothing()
    {
        Show().FindAll("h2").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_open_dialog_is_named_by_its_title_and_shown_by_the_browser()
    {
        var dialog = Show();

        await dialog.InvokeAsync(dialog.Instance.Open);

        dialog.Find("dialog").GetAttribute("aria-labelledby").ShouldBe(dialog.Find("h2").Id);
        JSInterop.Invocations["ui.showDialog"].ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Closing_it_by_escape_tells_the_page_too()
    {
        var closed = 0;
        var dialog = Render<Dialog>(parameters => parameters.Add(shown => shown.Title, "Keys").Add(shown => shown.OnClosed, () => closed++));
        await dialog.InvokeAsync(dialog.Instance.Open);

        await dialog.Find("dialog").TriggerEventAsync("onclose", EventArgs.Empty);

        closed.ShouldBe(1);
        dialog.FindAll("h2").ShouldBeEmpty();
    }

    private IRenderedComponent<Dialog> Show() =>
        Render<Dialog>(parameters => parameters.Add(shown => shown.Title, "Keys").AddChildContent("<p>content</p>"));
}
