using Anonymizer.Web.Layout;
using Anonymizer.Web.Tests.Support;
using Bunit;

namespace Anonymizer.Web.Tests.Layout;

public sealed class MainLayoutTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    [Fact]
    public void Who_is_signed_in_sees_the_name_and_can_leave_without_a_script()
    {
        var layout = Render<MainLayout>(parameters => parameters.Add(shown => shown.Body, "<h1>Page</h1>"));

        layout.Find(".app-person").TextContent.ShouldContain(People.Trainer.Name);
        layout.Find("form[action=logout]").GetAttribute("method").ShouldBe("post");
        layout.Find("main h1").TextContent.ShouldBe("Page");
        layout.Find("a.skip").GetAttribute("href").ShouldBe("#main");
    }
}
