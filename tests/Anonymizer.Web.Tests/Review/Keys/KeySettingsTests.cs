using Anonymizer.Web.Review.Keys;
using Anonymizer.Web.Tests.Support;
using Bunit;

namespace Anonymizer.Web.Tests.Review.Keys;

public sealed class KeySettingsTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task A_key_is_changed_kept_with_the_account_and_given_back()
    {
        var (settings, changes) = Show();

        await settings.Find("#key-accept").ChangeAsync(new() { Value = "j" });
        (await Door.AskAsync(new GetKeys(), People.Auditor)).Of("accept").ShouldBe("j");
        (await Door.AskAsync(new GetKeys(), People.Trainer)).Of("accept").ShouldBe("a");

        await settings.Find("button").ClickAsync(new());
        (await Door.AskAsync(new GetKeys(), People.Auditor)).Of("accept").ShouldBe("a");
        changes.Select(map => map.Of("accept")).ShouldBe(["j", "a"]);
    }

    [Fact]
    public async Task A_conflict_is_said_and_nothing_changes()
    {
        var (settings, changes) = Show();

        await settings.Find("#key-accept").ChangeAsync(new() { Value = "n" });

        settings.Find("[role=alert]").TextContent.ShouldContain("is taken");
        changes.ShouldBeEmpty();
    }

    private (IRenderedComponent<KeySettings> Settings, List<KeyMap> Changes) Show()
    {
        var changes = new List<KeyMap>();
        var settings = Render<KeySettings>(parameters => parameters
            .Add(shown => shown.Keys, KeyMap.Default)
            .Add(shown => shown.Ask, change => Door.AskAsync(change, People.Auditor))
            .Add(shown => shown.Changed, changes.Add));

        return (settings, changes);
    }
}
