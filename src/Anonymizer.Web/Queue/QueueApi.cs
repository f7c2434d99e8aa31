using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Platform.Calls;
using Anonymizer.Web.Release;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Anonymizer.Web.Queue;

internal static class QueueApi
{
    private const int Most = 200;

    public static IEndpointRouteBuilder MapQueue(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/verdicts/automatic-releases", ReleaseAsync)
            .WithTags("Releases")
            .WithMetadata(new RepeatingAttribute(Repeating.Harmless))
            .WithName("ReleaseAutomatically")
            .WithSummary("Releases verdicts of the automatic route, each checked as any release; the answer says of each how it ended.")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesValidationProblem();

        routes.MapGet("/api/v1/metrics", FiguresAsync)
            .WithTags("Service")
            .WithName("GetServiceFigures")
            .WithSummary("How many verdicts stand where, how long the queue is and which models are in use; no verdict is named.")
            .ProducesProblem(StatusCodes.Status401Unauthorized);

        return routes;
    }

    private static async Task<Ok<ServiceFigures>> FiguresAsync(Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new GetServiceFigures(), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Results<Ok<IReadOnlyList<ReleaseResult>>, ValidationProblem>> ReleaseAsync(
        AutomaticReleases request, BulkRelease automatic, HttpContext context)
    {
        AccessRule.Check<ReleaseVerdict>(Actor.Of(context.User));

        if (request.VerdictIds is not { Count: >= 1 and <= Most } ids)
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["verdictIds"] = [$"Name 1 to {Most} verdicts."] });
        }

        var results = new List<ReleaseResult>();

        foreach (var id in ids.Distinct())
        {
            results.Add(await automatic.ReleaseAsync(id, Actor.Of(context.User), context.RequestAborted));
        }

        return TypedResults.Ok<IReadOnlyList<ReleaseResult>>(results);
    }
}

/// <summary>Which verdicts to release.</summary>
internal sealed record AutomaticReleases(IReadOnlyList<Guid>? VerdictIds);
