using System.Text;
using Anonymizer.Core.Quality;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Anonymizer.Web.Quality;

internal static class QualityApi
{
    public static IEndpointRouteBuilder MapQuality(this IEndpointRouteBuilder routes)
    {
        var quality = routes.MapGroup("/api/v1/quality").WithTags("Quality").ProducesProblem(StatusCodes.Status401Unauthorized).ProducesValidationProblem();

        quality.MapGet("/figures", FiguresAsync).WithName("GetQuality").WithSummary("Precision, recall, F1, missed and excess per 1,000 words, edit rate: on a gold set or in production, by type, model, cohort or month. No names.");
        quality.MapGet("/figures.csv", CsvAsync).WithName("ExportQuality").WithSummary("The same as a table.")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv");
        quality.MapGet("/spans", SpansAsync).WithName("ListQualitySpans").WithSummary("The very spans behind the figures: document, place, type, result, score; of up to 1,000 documents a page, the newest first. No text.");

        quality.MapGet("/behaviour", BehaviourAsync).WithName("GetBehaviour").WithSummary("How people work: time for a review, what they accept, reject, change, add, take back, search for and leave, by purpose and age of the verdicts, and by court, model or route besides.");

        return routes;
    }

    private static async Task<Ok<BehaviourBoard>> BehaviourAsync(int? days, QualityDimension? by, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new GetBehaviour(days ?? 30, by), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Ok<QualityFile>> FiguresAsync([AsParameters] QualityQuery query, Door door, HttpContext context) =>
        TypedResults.Ok(QualityFile.Of(await door.AskAsync(new GetQuality(query.ToQuestion()), Actor.Of(context.User), context.RequestAborted), query.Dimension));

    private static async Task<FileContentHttpResult> CsvAsync([AsParameters] QualityQuery query, Door door, HttpContext context) => TypedResults.File(
        Encoding.UTF8.GetBytes(QualityFile.Of(await door.AskAsync(new GetQuality(query.ToQuestion()), Actor.Of(context.User), context.RequestAborted), query.Dimension).ToCsv()), "text/csv; charset=utf-8", "figures.csv");

    private static async Task<Ok<IReadOnlyList<SpanLine>>> SpansAsync([AsParameters] QualityQuery query, int? page, int? pageSize, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new ListSpans(query.ToQuestion(), page ?? 1, pageSize ?? ListSpans.Most), Actor.Of(context.User), context.RequestAborted));
}
