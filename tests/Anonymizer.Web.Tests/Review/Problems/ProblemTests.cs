using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Core.Review;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Release;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Problems;
using Anonymizer.Web.Tests.Support;
using FluentValidation;

namespace Anonymizer.Web.Tests.Review.Problems;

public sealed class ProblemTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    private const string Text = "The minutes name a child.";

    [Fact]
    public async Task An_open_report_stops_the_release_until_it_is_resolved()
    {
        var file = await ReviewedAsync("Stopped.");
        var problem = await Door.AskAsync(new ReportProblem(file.VerdictId, Text), People.Trainer);

        (await Should.ThrowAsync<DomainException>(() => Door.AskAsync(new ReleaseVerdict(file.VerdictId), People.Trainer))).Code.ShouldBe("release.problem");
        await Door.TellAsync(new ResolveProblem(file.VerdictId, problem, "Taken out."), People.Colleague);

        (await Door.AskAsync(new ReleaseVerdict(file.VerdictId), People.Trainer)).IsReleased.ShouldBeTrue();
        (await Door.AskAsync(new ListProblems(file.VerdictId), People.Auditor)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            one => (one.By.Id, one.ResolvedBy!.Id).ShouldBe((People.Trainer.Id, People.Colleague.Id)),
            one => (one.Text, one.Resolution, one.IsOpen).ShouldBe((Text, "Taken out.", false)));
    }

    [Fact]
    public async Task A_report_is_resolved_once_and_belongs_to_its_verdict()
    {
        var file = await ReviewedAsync("Once.");
        var other = await ReviewedAsync("Other.");
        var problem = await Door.AskAsync(new ReportProblem(file.VerdictId, Text), People.Trainer);

        await Should.ThrowAsync<NotFoundException>(() => Door.TellAsync(new ResolveProblem(other.VerdictId, problem, "done"), People.Trainer));
        await Door.TellAsync(new ResolveProblem(file.VerdictId, problem, "done"), People.Trainer);
        (await Should.ThrowAsync<DomainException>(() => Door.TellAsync(new ResolveProblem(file.VerdictId, problem, "again"), People.Trainer))).Code.ShouldBe("problem.resolved");
    }

    [Fact]
    public async Task Who_may_only_read_reports_nothing_and_a_report_says_something()
    {
        var file = await ReviewedAsync("Roles.");

        await Should.ThrowAsync<ForbiddenException>(() => Door.AskAsync(new ReportProblem(file.VerdictId, Text), People.Auditor));
        await Should.ThrowAsync<ValidationException>(() => Door.AskAsync(new ReportProblem(file.VerdictId, " "), People.Trainer));
        await Should.ThrowAsync<ValidationException>(() => Door.AskAsync(new ReportProblem(file.VerdictId, new string('a', 1001)), People.Trainer));
        await Should.ThrowAsync<NotFoundException>(() => Door.AskAsync(new ReportProblem(Guid.CreateVersion7(), Text), People.Trainer));
    }

    [Fact]
    public async Task A_program_reports_is_refused_and_resolves_and_no_word_of_it_is_logged()
    {
        var file = await ReviewedAsync("Program.");
        using var client = App.CreateApiClient();
        var root = $"/api/v1/verdicts/{file.VerdictId}";

        using var reported = await client.PostAsJsonAsync(new Uri($"{root}/problems", UriKind.Relative), new { text = "Brackenridge is named." });
        var id = (await reported.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        using var refused = await client.PostAsync(new Uri($"{root}/releases", UriKind.Relative), null);
        using var resolved = await client.PostAsJsonAsync(new Uri($"{root}/problems/{id}/resolution", UriKind.Relative), new { text = "Brackenridge is masked." });
        var problems = await client.GetFromJsonAsync<JsonElement>(new Uri($"{root}/problems", UriKind.Relative));
        using var released = await client.PostAsync(new Uri($"{root}/releases", UriKind.Relative), null);

        (reported.StatusCode, refused.StatusCode, await refused.CodeAsync(), resolved.StatusCode).ShouldBe((HttpStatusCode.Created, HttpStatusCode.Conflict, "release.problem", HttpStatusCode.NoContent));
        problems[0].GetProperty("isOpen").GetBoolean().ShouldBeFalse();
        released.StatusCode.ShouldBe(HttpStatusCode.Created);
        App.Log.All.ShouldAllBe(line => !line.Contains("Brackenridge"));
    }

    [Fact]
    public async Task Comments_are_listed_with_who_said_them_last()
    {
        var file = await OpenAsync("Aldous Quillfeather of Marrowby.", "Comments.");
        await Door.AskAsync(new CommentMention(file.VerdictId, 1, "Who is this?"), People.Trainer);
        await Door.AskAsync(new CommentMention(file.VerdictId, 2, "Which town?"), People.Trainer);
        await Door.AskAsync(new CommentMention(file.VerdictId, 2, null), People.Trainer);

        var comment = (await Door.AskAsync(new ListComments(file.VerdictId), People.Auditor)).ShouldHaveSingleItem();

        (comment.MentionId, comment.Text, comment.By.Id).ShouldBe((1, "Who is this?", People.Trainer.Id));
    }

    private async Task<ReviewFile> ReviewedAsync(string last)
    {
        var file = await OpenAsync("Aldous Quillfeather of Marrowby.", last);
        await Door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: true), People.Trainer);

        return file;
    }
}
