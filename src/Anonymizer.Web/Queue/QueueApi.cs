using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Anonymizer.Web.Queue;

internal static class QueueApi
{
    private const int Most = 200;

    public static IEndpointRouteBuilder MapQueue(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/verdicts/automatic-releases", ReleaseAsync)
            .WithTags("Releases")
            .WithName("ReleaseAutomatically")
            .WithSummary("Releases verdicts of the automatic route, each checked as any release; the answer says of each how it ended.")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesValidationProblem();

        return routes;
    }

    private static async Task<Results<Ok<IReadOnlyList<ReleaseResult>>, ValidationProblem>> ReleaseAsync(
        AutomaticReleases request, BulkRelease automatic, HttpContext context)
    {
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
