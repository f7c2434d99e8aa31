using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Cases;
using Anonymizer.Web.Review.Problems;
using Anonymizer.Web.Review.Readings;
using Anonymizer.Web.Review.Rectifying;
using Anonymizer.Web.Review.Steps;
using Anonymizer.Web.Review.Versions;
using Anonymizer.Web.Review.Work;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Anonymizer.Web.Review;

internal static class ReviewApi
{
    public static IEndpointRouteBuilder MapReview(this IEndpointRouteBuilder routes)
    {
        var verdict = routes.MapGroup("/api/v1/verdicts/{id:guid}").WithTags("Review")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound);

        verdict.MapSteps();
        verdict.MapGet("/versions", VersionsAsync).WithName("ListVersions").WithSummary("The versions of a verdict's review: 1 is the machine's proposal, each saved review is one.");
        verdict.MapGet("/versions/{from:int}/diff/{to:int}", DiffAsync).WithName("GetVersionDiff").WithSummary("Which mentions two versions have differently, in context.");
        verdict.MapGet("/second-readings", ReadingsAsync).WithName("ListSecondReadings").WithSummary("Who read a verdict as second person, and how far the two agreed.");
        verdict.MapGet("/comments", CommentsAsync).WithName("ListComments").WithSummary("What reviewers said of single mentions.");
        verdict.MapGet("/problems", ProblemsAsync).WithName("ListProblems").WithSummary("Why a verdict cannot be released; the open reports first.");
        verdict.MapPost("/problems", ReportAsync).WithName("ReportProblem").WithSummary("Says why a verdict cannot be released. It cannot, until the report is resolved.")
            .ProducesValidationProblem();
        verdict.MapPost("/problems/{problemId:guid}/resolution", ResolveAsync).WithName("ResolveProblem").WithSummary("Says what was done about a problem.")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status409Conflict);
        verdict.MapGet("/assignment", WorkAsync).WithName("GetWork").WithSummary("Who has a verdict in review.");
        verdict.MapGet("/assignment/history", HistoryAsync).WithName("ListWork").WithSummary("How a verdict came from one person to another, newest first.");
        verdict.MapPut("/assignment/assignee", AssignAsync).WithName("AssignReview").WithSummary("Gives a verdict to a person, or to whoever comes, with a note for them.")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status409Conflict);

        routes.MapCases();
        routes.MapRectifying();

        return routes;
    }

    private static async Task<Ok<IReadOnlyList<ReviewVersion>>> VersionsAsync(Guid id, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new ListVersions(id), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Ok<DiffAnswer>> DiffAsync(Guid id, int from, int to, Door door, HttpContext context) =>
        TypedResults.Ok(DiffAnswer.Of(await door.AskAsync(new GetVersionDiff(id, from, to), Actor.Of(context.User), context.RequestAborted)));

    private static async Task<Ok<IReadOnlyList<SecondReading>>> ReadingsAsync(Guid id, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new ListSecondReadings(id), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Ok<IReadOnlyList<ReviewComment>>> CommentsAsync(Guid id, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new ListComments(id), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Ok<IReadOnlyList<VerdictProblem>>> ProblemsAsync(Guid id, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new ListProblems(id), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Created<ReportedProblem>> ReportAsync(Guid id, ProblemRequest request, Door door, HttpContext context)
    {
        var problem = await door.AskAsync(new ReportProblem(id, request.Text ?? ""), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.Created($"/api/v1/verdicts/{id}/problems", new ReportedProblem(problem));
    }

    private static async Task<NoContent> ResolveAsync(Guid id, Guid problemId, ProblemRequest request, Door door, HttpContext context)
    {
        await door.TellAsync(new ResolveProblem(id, problemId, request.Text ?? ""), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.NoContent();
    }

    private static async Task<Ok<WorkView>> WorkAsync(Guid id, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new GetWork(id), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Ok<IReadOnlyList<WorkEntry>>> HistoryAsync(Guid id, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new ListWork(id), Actor.Of(context.User), context.RequestAborted));

    private static async Task<NoContent> AssignAsync(Guid id, AssignRequest request, Door door, HttpContext context)
    {
        await door.TellAsync(new AssignReview(id, request.PersonId, request.Note), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.NoContent();
    }
}

/// <summary>A report, or what was done about it.</summary>
internal sealed record ProblemRequest(string? Text);

/// <summary>The report that was stored.</summary>
internal sealed record ReportedProblem(Guid Id);

/// <summary>To whom a verdict is given; null for whoever comes.</summary>
internal sealed record AssignRequest(Guid? PersonId, string? Note = null);
