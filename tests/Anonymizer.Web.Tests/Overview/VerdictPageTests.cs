using Anonymizer.Core.Review;
using Anonymizer.Web.Overview;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Problems;
using Anonymizer.Web.Review.Work;
using Anonymizer.Web.Tests.Support;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Overview;

public sealed class VerdictPageTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task A_problem_is_reported_and_resolved_on_the_page()
    {
        var file = await OpenAsync("Aldous Quillfeather of Marrowby.", "Problem.");
        var page = Show(file.VerdictId);

        page.Find("#problem-new").Change("A child is named.");
        await page.FindAll("section[aria-labelledby=problems-heading] form")[^1].SubmitAsync();
        page.WaitForAssertion(() => page.Find(".problems li[data-open]").TextContent.ShouldContain("A child is named."));
        page.Find(".problems li input").Change("Masked.");
        await page.Find(".problems li form").SubmitAsync();

        page.WaitForAssertion(() => page.FindAll(".problems li[data-open]").ShouldBeEmpty());
        page.Find(".problems li").TextContent.ShouldContain("Masked.");
    }

    [Fact]
    public async Task A_verdict_is_given_to_a_person_and_the_history_says_so()
    {
        var anna = await App.AddPersonAsync("anna-given@court.example", Web.Platform.Role.Trainer);
        var file = await OpenAsync("Aldous Quillfeather of Marrowby.", "Given.");
        var page = Show(file.VerdictId);

        page.Find("#assign-to").Change(anna.Id.ToString());
        page.Find("#assign-note").Change("Mind the notes.");
        await page.Find("section[aria-labelledby=people-heading] form").SubmitAsync();

        page.WaitForAssertion(() => page.Find("section[aria-labelledby=people-heading] dd").TextContent.ShouldBe(anna.Name));
        page.Find(".history li").TextContent.ShouldContain("Mind the notes.");
        (await Door.AskAsync(new GetWork(file.VerdictId), People.Trainer)).Assignee!.Id.ShouldBe(anna.Id);
    }

    [Fact]
    public async Task A_change_that_another_makes_is_seen_at_once()
    {
        var file = await OpenAsync("Aldous Quillfeather of Marrowby.", "Another.");
        var page = Show(file.VerdictId);

        await Door.AskAsync(new ReportProblem(file.VerdictId, "Not yet."), People.Colleague);

        page.WaitForAssertion(() => page.Find(".problems li").TextContent.ShouldContain("Not yet."));
    }

    [Fact]
    public async Task Who_may_only_read_gets_no_form()
    {
        var file = await OpenAsync("Aldous Quillfeather of Marrowby.", "Reads.");
        await Door.AskAsync(new CommentMention(file.VerdictId, 1, "Who is this?"), People.Trainer);
        SignIn(People.Auditor);

        var page = Show(file.VerdictId);

        page.FindAll("form").ShouldBeEmpty();
        page.Find("section[aria-labelledby=comments-heading]").TextContent.ShouldContain("Who is this?");
    }

    [Fact]
    public async Task Any_two_versions_are_compared_in_context()
    {
        var file = await OpenAsync("Aldous Quillfeather of Marrowby.", "Compared.");
        await Door.AskAsync(new DecideSuggestion(file.VerdictId, 2, Decision.Rejected), People.Trainer);
        await Door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: true), People.Trainer);
        await Door.AskAsync(new OpenReview(file.VerdictId), People.Trainer);
        await Door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: true), People.Trainer);
        var page = Show(file.VerdictId);
        page.FindAll(".versions tbody tr").Count.ShouldBe(3);

        page.Find("#version-to").Change("2");
        await page.Find("section[aria-labelledby=versions-heading] form").SubmitAsync();
        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith("/versions/1/diff/2");
        var diff = Render<DiffPage>(parameters => parameters.Add(shown => shown.Id, file.VerdictId).Add(shown => shown.From, 1).Add(shown => shown.To, 2));

        diff.WaitForElement(".changes tbody tr td:nth-child(2)").TextContent.ShouldContain("of Marrowby.");
        diff.Find(".change").TextContent.ShouldBe("other decision");
        diff.Find(".changes tbody tr td:nth-child(4)").TextContent.Trim().ShouldBe("rejected");
    }

    private IRenderedComponent<VerdictPage> Show(Guid id)
    {
        var page = Render<VerdictPage>(parameters => parameters.Add(shown => shown.Id, id));
        page.WaitForElement("#versions-heading");

        return page;
    }
}
