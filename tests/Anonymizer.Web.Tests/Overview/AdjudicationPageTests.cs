using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Overview;
using Anonymizer.Web.Review;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Verdicts;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Overview;

public sealed class AdjudicationPageTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task Each_disagreement_is_settled_by_one_key_and_taken_back_by_another()
    {
        var id = await DisagreedAsync("Keys.");
        var page = Show(id);
        page.FindAll(".disagreements li").Count.ShouldBe(2);
        page.Find("#settle-finish").HasAttribute("disabled").ShouldBeTrue();

        await PressAsync(page, "2");
        page.WaitForAssertion(() => page.Find("#settle-left").TextContent.ShouldBe("1 left"));
        page.Find(".disagreements li[data-current]").TextContent.ShouldContain("Marrowby", Case.Sensitive, "on to the next one");
        await PressAsync(page, "u");
        page.WaitForAssertion(() => page.Find("#settle-left").TextContent.ShouldBe("2 left"));
        await PressAsync(page, "1");
        await PressAsync(page, "2");
        page.WaitForAssertion(() => page.Find("#settle-left").TextContent.ShouldBe("0 left"));
        await page.Find("#settle-finish").ClickAsync(new());

        (await Door.AskAsync(new GetVerdict(id), People.Trainer)).State.ShouldBe(VerdictState.Reviewed);
        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith($"verdicts/{id}");
        var review = (await Door.AskAsync(new GetReview(id), People.Trainer)).Review;
        review.Suggestions.Select(one => (one.Mention.Type, one.Decision)).ShouldBe([(EntityType.Person, Decision.Accepted), (EntityType.Location, Decision.Accepted)]);
    }

    [Fact]
    public async Task The_page_says_what_each_reader_made_of_it()
    {
        var page = Show(await DisagreedAsync("Said."));

        page.Find(".answer[data-reader=first]").TextContent.ShouldContain("PER");
        page.Find(".answer[data-reader=second]").TextContent.ShouldContain("ORG");
        await PressAsync(page, "n");
        page.Find(".answer[data-reader=first]").TextContent.ShouldContain("leaves it unmarked");
    }

    [Fact]
    public async Task Who_may_only_read_settles_nothing_and_where_nothing_is_to_settle_the_page_says_so()
    {
        var id = await DisagreedAsync("Reads.");
        var other = await OpenAsync("Aldous Quillfeather of Marrowby.", "None.");
        SignIn(People.Auditor);

        var page = Show(id);
        await PressAsync(page, "1");

        page.Find("#settle-left").TextContent.ShouldBe("2 left");
        page.FindAll("#settle-finish").ShouldBeEmpty();
        var none = Render<AdjudicationPage>(parameters => parameters.Add(shown => shown.Id, other.VerdictId));
        none.WaitForElement(".alert").TextContent.ShouldContain("nothing to settle");
    }

    /// <summary>The first left the town visible; the second took the person for a firm.</summary>
    private async Task<Guid> DisagreedAsync(string last)
    {
        var file = await OpenAsync("Aldous Quillfeather of Marrowby.", last);
        var id = file.VerdictId;
        await App.GoByAsync(id, ReviewRoute.SecondReader);
        await Door.AskAsync(new DecideSuggestion(id, 2, Decision.Rejected), People.Trainer);
        await Door.TellAsync(new CompleteReview(id, AcceptRest: true), People.Trainer);
        await Door.AskAsync(new OpenReview(id), People.Colleague);
        await Door.AskAsync(new RetypeEntity(id, 1, EntityType.Organization), People.Colleague);
        await Door.TellAsync(new CompleteReview(id, AcceptRest: true), People.Colleague);

        return id;
    }

    private IRenderedComponent<AdjudicationPage> Show(Guid id)
    {
        var page = Render<AdjudicationPage>(parameters => parameters.Add(shown => shown.Id, id));
        page.WaitForElement("#adjudication");

        return page;
    }

    private static Task PressAsync(IRenderedComponent<AdjudicationPage> page, string key) =>
        page.Find("#adjudication").KeyDownAsync(new KeyboardEventArgs { Key = key });
}
