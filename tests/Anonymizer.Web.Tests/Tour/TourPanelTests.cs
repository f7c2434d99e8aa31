using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Tour;
using Anonymizer.Web.Verdicts;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Tour;

public sealed class TourPanelTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{

    [Fact]
    public async Task A_new_account_is_led_to_a_sample_of_its_own_and_may_leave_and_come_back()
    {
        SignIn(await AccountAsync());
        var panel = Render<TourPanel>();

        panel.WaitForElement("[data-tour=offer] .btn-primary").Click();
        panel.WaitForElement("[data-tour=review]");
        var address = Services.GetRequiredService<NavigationManager>().Uri;
        var verdict = Guid.Parse(address.Split('/')[^2]);
        (await Door.AskAsync(new GetVerdict(verdict), Actor.Service)).Purpose.ShouldBe(Core.Verdicts.Purpose.Test);

        Services.GetRequiredService<NavigationManager>().NavigateTo($"verdicts/{verdict}/release");
        panel.WaitForElement("[data-tour=release] .btn-primary").Click();
        panel.WaitForAssertion(() => panel.Find("[role=status]").TextContent.ShouldContain("not made yet"));

        panel.Find(".btn-outline-secondary").Click();
        panel.WaitForAssertion(() => panel.FindAll(".tour").ShouldBeEmpty());
        Render<TourPanel>().FindAll(".tour").ShouldBeEmpty();
        Services.GetRequiredService<NavigationManager>().NavigateTo(TourPanel.Again);
        panel.WaitForElement("[data-tour=offer]");
    }

    [Fact]
    public void Who_may_only_read_is_not_offered_a_tour_of_deciding()
    {
        SignIn(People.Auditor);

        Render<TourPanel>().FindAll(".tour").ShouldBeEmpty();
    }

    private async Task<Actor> AccountAsync()
    {
        await using var scope = App.Services.CreateAsyncScope();
        var account = (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByEmailAsync(WebApp.Email))!;

        return new Actor(account.Id, WebApp.Email, [Role.Administrator]);
    }
}
