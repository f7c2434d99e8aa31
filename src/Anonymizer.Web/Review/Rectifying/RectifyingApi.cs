using Anonymizer.Core.Review;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Anonymizer.Web.Review.Rectifying;

internal static class RectifyingApi
{
    public static void MapRectifying(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/rectifications", ListAsync).WithTags("Rectifications").WithName("ListRectifications")
            .WithSummary("What was reported of released files and what became of it, newest first; next is the cursor of the rest.")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesValidationProblem();

        var verdict = routes.MapGroup("/api/v1/verdicts/{id:guid}").WithTags("Rectifications")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound);

        verdict.MapGet("/rectifications", OfVerdictAsync).WithName("ListVerdictRectifications").WithSummary("What was reported of a verdict's released files.");
        verdict.MapPost("/rectifications", ReportAsync).WithName("ReportRelease")
            .WithSummary("Reports a leak or an over-redaction in a released file. The verdict is corrected and reissued under a new number; webhooks tell when.")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesValidationProblem();
        verdict.MapPost("/rectifications/{rectificationId:guid}/dismissal", DismissAsync).WithName("DismissReport").WithSummary("Says why nothing was wrong with the released file.")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status409Conflict);
        verdict.MapPut("/releases/{number:int}/withdrawal", WithdrawAsync).WithName("WithdrawRelease").WithSummary("Stops the download of a released file (administrators).").ProducesProblem(StatusCodes.Status403Forbidden);
        verdict.MapDelete("/releases/{number:int}/withdrawal", GiveBackAsync).WithName("GiveReleaseBack").WithSummary("Lets a withdrawn file be downloaded again (administrators).").ProducesProblem(StatusCodes.Status403Forbidden);
    }

    private static async Task<Ok<RectificationPage>> ListAsync(Door door, HttpContext context, bool? open = null, Guid? cursor = null, int limit = 100) =>
        TypedResults.Ok(await door.AskAsync(new ListRectifications(null, open, cursor, limit), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Ok<RectificationPage>> OfVerdictAsync(Guid id, Door door, HttpContext context, bool? open = null, Guid? cursor = null, int limit = 100) =>
        TypedResults.Ok(await door.AskAsync(new ListRectifications(id, open, cursor, limit), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Created<ReportedRelease>> ReportAsync(Guid id, ReleaseReportRequest request, Door door, HttpContext context)
    {
        var made = await door.AskAsync(new ReportRelease(id, request.Release, request.Kind, request.Text ?? "", request.Withdraws), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.Created($"/api/v1/verdicts/{id}/rectifications", new ReportedRelease(made));
    }

    private static async Task<NoContent> DismissAsync(Guid id, Guid rectificationId, DismissalRequest request, Door door, HttpContext context)
    {
        await door.TellAsync(new DismissReport(id, rectificationId, request.Text ?? ""), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.NoContent();
    }

    private static Task<NoContent> WithdrawAsync(Guid id, int number, Door door, HttpContext context) => SetAsync(new WithdrawRelease(id, number, IsWithdrawn: true), door, context);

    private static Task<NoContent> GiveBackAsync(Guid id, int number, Door door, HttpContext context) => SetAsync(new WithdrawRelease(id, number, IsWithdrawn: false), door, context);

    private static async Task<NoContent> SetAsync(WithdrawRelease command, Door door, HttpContext context)
    {
        await door.TellAsync(command, Actor.Of(context.User), context.RequestAborted);

        return TypedResults.NoContent();
    }
}

/// <summary>What is wrong with a released file.</summary>
/// <param name="Release">Its number.</param>
/// <param name="Kind">leak or over-redaction.</param>
/// <param name="Text">What and where; may hold personal data.</param>
/// <param name="Withdraws">The file is not handed out any more, from now on (administrators).</param>
internal sealed record ReleaseReportRequest(int Release, RectificationKind Kind, string? Text, bool Withdraws = false);

/// <summary>The report that was made.</summary>
internal sealed record ReportedRelease(Guid Id);

/// <summary>Why nothing was wrong.</summary>
internal sealed record DismissalRequest(string? Text);
