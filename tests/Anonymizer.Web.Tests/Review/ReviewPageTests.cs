using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Keys;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Verdicts;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Review;

public sealed class ReviewPageTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task The_page_shows_the_text_the_count_and_starts_the_surface_once()
    {
        var (_, page) = await ShowAsync("Started.");

        page.Find("#doc").TextContent.ShouldContain("Aldous Quillfeather of Marrowby.");
        page.Find("#pending").TextContent.ShouldBe("2 pending of 2");
        JSInterop.Invocations["surface.start"].ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_key_of_the_surface_decides_and_the_count_follows()
    {
        var (file, page) = await ShowAsync("Keyed.");

        await page.InvokeAsync(() => Bridge().Decide(file.Review.Suggestions[0].Id, "accept"));

        page.WaitForAssertion(() => page.Find("#pending").TextContent.ShouldBe("1 pending of 2"));
        page.Find("mark").GetAttribute("data-s").ShouldBe("accepted");
        page.Find(".live").TextContent.ShouldBe("Accepted.");
    }

    [Fact]
    public async Task The_panel_says_what_the_current_mention_is_and_why()
    {
        var (file, page) = await ShowAsync("Why.");

        await page.InvokeAsync(() => Bridge().At(file.Review.Suggestions[0].Id));

        page.WaitForAssertion(() => page.Find(".mention-words").TextContent.ShouldBe("Aldous Quillfeather"));
        page.Find(".why").TextContent.ShouldContain("the model");
        page.FindAll(".type-button[aria-pressed=true]").ShouldHaveSingleItem().TextContent.ShouldContain("PER");
    }

    [Fact]
    public async Task A_new_role_is_for_the_whole_entity()
    {
        var (file, page) = await ShowAsync("Role.");
        await page.InvokeAsync(() => Bridge().At(file.Review.Suggestions[0].Id));

        await page.Find("#role").ChangeAsync(nameof(EntityRole.Judge));

        var review = (await Door.AskAsync(new GetReview(file.VerdictId), People.Trainer)).Review;
        review.Find(1)!.Mention.Role.ShouldBe(EntityRole.Judge);
    }

    [Fact]
    public async Task Help_opens_as_a_dialog_with_every_key()
    {
        var (_, page) = await ShowAsync("Help.");

        await page.InvokeAsync(() => Bridge().Command("help"));

        page.WaitForAssertion(() => page.FindAll("dialog kbd").Select(key => key.TextContent).ShouldBe(ReviewCommands.All.Select(command => command.Key)));
        JSInterop.Invocations["ui.showDialog"].ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Completing_asks_before_it_accepts_what_nobody_looked_at()
    {
        var (file, page) = await ShowAsync("Asked.");

        await page.InvokeAsync(() => Bridge().Command("complete"));
        page.WaitForAssertion(() => page.Find("dialog strong").TextContent.ShouldBe("2 mentions are not decided yet."));
        (await StateAsync(file)).ShouldBe(VerdictState.InReview);

        await page.Find("dialog .btn-primary").ClickAsync(new());

        (await StateAsync(file)).ShouldBe(VerdictState.Reviewed);
        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith($"verdicts/{file.VerdictId}/release");
    }

    [Fact]
    public async Task Whoever_completes_before_the_doubts_are_worked_out_is_asked_when_they_are()
    {
        var start = JSInterop.SetupVoid("surface.start", _ => true);
        var file = await OpenAsync("A heron stood there.", "Aldous Quillfeather of Marrowby.");
        await Door.AskAsync(new AddAnnotation(file.VerdictId, [new(0, 1)], EntityType.Person), People.Trainer); // one letter is a doubt
        var page = Show(file.VerdictId, "#doc");
        page.WaitForAssertion(() => start.Invocations.Count.ShouldBe(1));

        var completing = page.InvokeAsync(() => Bridge().Command("complete"));

        page.Find("#doubts-left").HasAttribute("data-open").ShouldBeFalse("nobody knows yet how many there are");
        page.FindAll("dialog strong").ShouldBeEmpty();
        start.SetVoidResult();
        await completing;
        page.Find("#doubts-left").GetAttribute("data-open").ShouldNotBe("0", "without a doubt this test shows nothing");
        page.Find("dialog strong").TextContent.ShouldContain("doubt");
        page.FindAll("dialog .btn-primary").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reopened_review_takes_keys_again()
    {
        var (file, _) = await ShowAsync("Reopened.");
        await Door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: true), People.Trainer);
        var page = Show(file.VerdictId);

        page.Find(".review-note").TextContent.ShouldContain("complete");
        await page.FindAll(".review-tools button").Single(button => button.TextContent.Contains("Reopen")).ClickAsync(new());
        page.WaitForElement("[data-finish]");
        (await page.InvokeAsync(() => Bridge().Decide(1, "reject"))).ShouldBeTrue();

        page.WaitForAssertion(() => page.Find("mark[data-id='1']").GetAttribute("data-s").ShouldBe("rejected"));
    }

    [Fact]
    public async Task The_preview_shows_what_it_will_read_like()
    {
        var (file, _) = await ShowAsync("Preview.");
        Services.GetRequiredService<NavigationManager>().NavigateTo($"verdicts/{file.VerdictId}/review?view=redacted");
        var page = Show(file.VerdictId);

        page.WaitForAssertion(() => page.FindAll(".redacted ins").Count.ShouldBe(2));
        page.Find(".redacted").TextContent.ShouldNotContain("Quillfeather");
    }

    [Fact]
    public async Task Words_are_found_and_marked_from_the_keyboard()
    {
        var (file, page) = await ShowAsync("The Heron and the heron and the Heron.");

        page.Find("#find-words").Input("Heron");
        page.WaitForAssertion(() => page.Find(".find-count").TextContent.ShouldBe("2 found, 2 unmarked"));
        page.Find("#find-type").Change("ORG");
        await page.Find("form.find").SubmitAsync();

        var review = (await Door.AskAsync(new GetReview(file.VerdictId), People.Trainer)).Review;
        review.Annotations.Select(mention => (review.Text.At(mention.Span), mention.Type)).ShouldBe([("Heron", EntityType.Organization), ("Heron", EntityType.Organization)]);
    }

    [Fact]
    public async Task Who_may_only_read_gets_no_buttons_that_change()
    {
        var file = await OpenAsync("Aldous Quillfeather of Marrowby.", "Read only.");
        SignIn(People.Auditor);
        var page = Show(file.VerdictId);

        page.WaitForAssertion(() => page.Find(".review-note").TextContent.ShouldContain("not change"));
        page.FindAll("[data-finish]").ShouldBeEmpty();
        page.FindAll(".entity-do button:not([disabled])").ShouldBeEmpty();
    }

    [Fact]
    public void A_verdict_that_is_not_there_leads_to_the_page_that_says_so()
    {
        Show(Guid.CreateVersion7());

        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith("/not-found");
    }

    private async Task<(ReviewFile File, IRenderedComponent<ReviewPage> Page)> ShowAsync(string last)
    {
        var file = await OpenAsync("Aldous Quillfeather of Marrowby.", last);

        return (file, Show(file.VerdictId));
    }

    /// <summary>Waits until the doubts are worked out, or for something earlier: what is found before is drawn anew then.</summary>
    private IRenderedComponent<ReviewPage> Show(Guid verdictId, string until = "#doubts-left[data-open]")
    {
        var page = Render<ReviewPage>(parameters => parameters.Add(shown => shown.Id, verdictId));
        page.WaitForState(() => page.FindAll(until).Count > 0 || Services.GetRequiredService<NavigationManager>().Uri.EndsWith("not-found", StringComparison.Ordinal));

        return page;
    }

    private SurfaceBridge Bridge()
    {
        var reference = JSInterop.Invocations["surface.start"][^1].Arguments[0].ShouldBeOfType<Microsoft.JSInterop.DotNetObjectReference<SurfaceBridge>>();

        return reference.Value;
    }

    private async Task<VerdictState> StateAsync(ReviewFile file) => (await Door.AskAsync(new GetVerdict(file.VerdictId), People.Trainer)).State;
}
