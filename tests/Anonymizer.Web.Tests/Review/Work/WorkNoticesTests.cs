using Anonymizer.Core.Review;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Problems;
using Anonymizer.Web.Review.Work;
using Anonymizer.Web.Tests.Support;
using Bunit;

namespace Anonymizer.Web.Tests.Review.Work;

public sealed class WorkNoticesTests(WorkTests.TimedApp app) : PageContext(app), IClassFixture<WorkTests.TimedApp>
{
    [Fact]
    public async Task A_page_whose_verdict_is_taken_over_becomes_read_only_says_so_and_can_take_it_back()
    {
        var (file, page) = await ShowAsync("Taken.");
        await page.InvokeAsync(() => Bridge().Decide(1, "accept"));

        await Door.TellAsync(new TakeOverReview(file.VerdictId), People.Colleague);

        page.WaitForAssertion(() => page.Find("[data-work=held]").TextContent.ShouldContain("took this verdict over"));
        page.FindAll("[data-finish]").ShouldBeEmpty();
        JSInterop.Invocations["surface.edit"][^1].Arguments[0].ShouldBe(false);
        (await page.InvokeAsync(() => Bridge().Decide(2, "reject"))).ShouldBeFalse();
        page.Find("mark[data-id='1']").GetAttribute("data-s").ShouldBe("accepted", "nothing is lost");

        await page.Find("#take-over").ClickAsync(new());
        page.WaitForAssertion(() => page.FindAll("[data-work=held]").ShouldBeEmpty());
        (await page.InvokeAsync(() => Bridge().Decide(2, "reject"))).ShouldBeTrue();
        JSInterop.Invocations["surface.edit"][^1].Arguments[0].ShouldBe(true);
    }

    [Fact]
    public async Task Who_comes_to_a_verdict_that_somebody_works_on_reads_it_and_is_told_until_when()
    {
        var file = await OpenAsync("Aldous Quillfeather of Marrowby.", "Held.");
        SignIn(People.Colleague);
        var page = Show(file.VerdictId);

        page.Find("[data-work=held]").TextContent.ShouldContain("works on this verdict");
        page.FindAll(".mention-words").ShouldBeEmpty();
        page.FindAll("[data-finish]").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lock_that_ran_out_is_shown_and_the_next_decision_takes_it_again()
    {
        var (_, page) = await ShowAsync("Over.");
        app.Clock.Pass(TimeSpan.FromMinutes(20));

        await page.InvokeAsync(() => Bridge().Command("problem"));
        page.Find("#problem-text").Change("A child is named.");
        await page.Find("dialog form").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-work=problems]").TextContent.ShouldContain("A problem report is open"));

        page.WaitForElement("[data-work=ran-out]").TextContent.ShouldContain("Nothing is lost");
        await page.InvokeAsync(() => Bridge().At(1));
        page.FindAll("[data-work=ran-out]").ShouldHaveSingleItem("moving alone does not take it again");
        (await page.InvokeAsync(() => Bridge().Decide(1, "accept"))).ShouldBeTrue();
        page.WaitForAssertion(() => page.FindAll("[data-work=ran-out]").ShouldBeEmpty());
    }

    [Fact]
    public async Task Moving_through_the_text_renews_the_lock_when_a_quarter_of_it_is_gone()
    {
        var (file, page) = await ShowAsync("Renewed.");
        var before = (await Door.AskAsync(new GetWork(file.VerdictId), People.Trainer)).HeldUntil;
        app.Clock.Pass(TimeSpan.FromMinutes(8));

        await page.InvokeAsync(() => Bridge().At(1));

        page.WaitForAssertion(() => Door.AskAsync(new GetWork(file.VerdictId), People.Trainer).GetAwaiter().GetResult().HeldUntil.ShouldNotBe(before));
    }

    [Fact]
    public async Task A_verdict_is_handed_over_with_a_note_that_the_next_person_sees_and_puts_away()
    {
        var (file, page) = await ShowAsync("Handed.");
        await page.InvokeAsync(() => Bridge().Command("hand-over"));
        page.WaitForElement("#hand-over-note").Change("Mind the footnotes.");
        await page.Find("dialog form").SubmitAsync();

        SignIn(People.Colleague);
        var next = Show(file.VerdictId);

        next.WaitForAssertion(() => next.Find("[data-work=note] q").TextContent.ShouldBe("Mind the footnotes."));
        await next.Find("#note-read").ClickAsync(new());
        next.WaitForAssertion(() => next.FindAll("[data-work=note]").ShouldBeEmpty());
    }

    [Fact]
    public async Task The_second_reader_is_told_what_they_see_and_the_first_that_they_wait()
    {
        var file = await OpenAsync("Aldous Quillfeather of Marrowby.", "Second.");
        await App.GoByAsync(file.VerdictId, ReviewRoute.SecondReader);
        await Door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: true), People.Trainer);

        Show(file.VerdictId).Find("[data-work=first-done]").TextContent.ShouldContain("second person");
        SignIn(People.Colleague);
        var second = Show(file.VerdictId);

        second.Find("[data-work=second]").TextContent.ShouldContain("You are the second reader");
        second.Find("#pending").TextContent.ShouldBe("2 pending of 2");
    }

    private async Task<(ReviewFile File, IRenderedComponent<ReviewPage> Page)> ShowAsync(string last)
    {
        var file = await OpenAsync("Aldous Quillfeather of Marrowby.", last);

        return (file, Show(file.VerdictId));
    }

    private IRenderedComponent<ReviewPage> Show(Guid verdictId)
    {
        var page = Render<ReviewPage>(parameters => parameters.Add(shown => shown.Id, verdictId));
        page.WaitForState(() => page.FindAll("#doc").Count > 0);

        return page;
    }

    private SurfaceBridge Bridge() =>
        JSInterop.Invocations["surface.start"][^1].Arguments[0].ShouldBeOfType<Microsoft.JSInterop.DotNetObjectReference<SurfaceBridge>>().Value;
}
