using Anonymizer.Core.Detection;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Anonymizer.Web.Detection;

internal static class DetectionApi
{
    public static IEndpointRouteBuilder MapDetection(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/verdicts/{id:guid}/explanation", ExplainAsync)
            .WithTags("Detection")
            .WithName("ExplainSpan")
            .WithSummary("Why a span of a verdict was marked, or why not.")
            .WithDescription("start and end count UTF-16 units of the verdict's text, as its mentions do. The answer holds no words of the verdict.")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesValidationProblem();

        return routes;
    }

    private static async Task<Ok<SpanExplanation>> ExplainAsync(Guid id, int start, int end, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new ExplainSpan(id, start, end), Actor.Of(context.User), context.RequestAborted));
}
