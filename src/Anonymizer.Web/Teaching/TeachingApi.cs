using Anonymizer.Web.Platform;
using Anonymizer.Web.Teaching.Moderation;
using Anonymizer.Web.Teaching.Pool;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Anonymizer.Web.Teaching;

internal static class TeachingApi
{
    public static IEndpointRouteBuilder MapTeaching(this IEndpointRouteBuilder routes)
    {
        var teaching = routes.MapGroup("/api/v1/teaching").WithTags("Teaching").ProducesProblem(StatusCodes.Status401Unauthorized);

        teaching.MapGet("/corrections", ListAsync).WithName("ListCorrections").WithSummary("One page of corrections, conflicting ones first; the candidates if no state is given.")
            .ProducesValidationProblem();
        teaching.MapGet("/groups", GroupsAsync).WithName("GetCorrectionGroups").WithSummary("How many corrections there are of each type and kind, and whose refusals are far outside.")
            .ProducesValidationProblem();
        teaching.MapPost("/corrections/decisions", DecideAsync).WithName("DecideCorrections").WithSummary("Includes corrections, excludes them, or puts them back among the candidates.")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        teaching.MapPost("/corrections/matching", MatchingAsync).WithName("DecideMatching").WithSummary("Decides all that match at once; includes none that conflict, none of a held person, of gold or of an erased verdict.")
            .ProducesValidationProblem();
        teaching.MapPost("/corrections/{id:guid}/amendment", AmendAsync).WithName("AmendCorrection").WithSummary("Teaches something else than the review left.")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

        teaching.MapPool();

        return routes;
    }

    private static async Task<Ok<CorrectionListAnswer>> ListAsync([AsParameters] CorrectionQuery query, Door door, HttpContext context) =>
        TypedResults.Ok(CorrectionListAnswer.Of(await door.AskAsync(query.ToList(), Actor.Of(context.User), context.RequestAborted)));

    private static async Task<Ok<CorrectionGroups>> GroupsAsync([AsParameters] CorrectionQuery query, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new GetCorrectionGroups(query.ToFilter()), Actor.Of(context.User), context.RequestAborted));

    private static async Task<NoContent> DecideAsync(DecideCorrections command, Door door, HttpContext context)
    {
        await door.TellAsync(command, Actor.Of(context.User), context.RequestAborted);

        return TypedResults.NoContent();
    }

    private static async Task<Ok<MatchingDecided>> MatchingAsync(DecideMatching command, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(command, Actor.Of(context.User), context.RequestAborted));

    private static async Task<NoContent> AmendAsync(Guid id, Amendment amendment, Door door, HttpContext context)
    {
        await door.TellAsync(new AmendCorrection(id, amendment.Taught, amendment.Note), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.NoContent();
    }
}

/// <summary>What is taught in place of what the review left.</summary>
/// <param name="Taught">Null for no mention.</param>
/// <param name="Note">Why, or null.</param>
internal sealed record Amendment(TaughtMention? Taught, string? Note);
