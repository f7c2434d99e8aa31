using Anonymizer.Web.Components;
using Bunit;

namespace Anonymizer.Web.Tests.Components;

public sealed class PagerTests : BunitContext
{
    [Fact]
    public void A_single_page_needs_no_pager()
    {
        Render<Pager>(parameters => parameters.Add(pager => pager.Page, 1).Add(pager => pager.Pages, 1)).Markup.Trim().ShouldBeEmpty();
    }

    [Fact]
    public void The_last_page_turns_back_only()
    {
        var turned = 0;
        var pager = Render<Pager>(parameters => parameters
            .Add(shown => shown.Page, 3).Add(shown => shown.Pages, 3).Add(shown => shown.Turned, page => turned = page));

        pager.FindAll("button")[1].HasAttribute("disabled").ShouldBeTrue();
        pager.FindAll("button")[0].Click();

        turned.ShouldBe(2);
    }
}
