using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Anonymizer.Web.Gold;

internal static class GoldApi
{
    private const string Root = "/api/v1/gold";

    public static IEndpointRouteBuilder MapGold(this IEndpointRouteBuilder routes)
    {
        var gold = routes.MapGroup(Root).WithTags("Gold").ProducesProblem(StatusCodes.Status401Unauthorized);

        gold.MapGet("/sets", ListAsync).WithName("ListGoldSets").WithSummary("All gold sets with their versions.");
        gold.MapPost("/sets", CreateAsync).WithName("CreateGoldSet").WithSummary("Begins a gold set with an open first version.")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        gold.MapPost("/sets/{id:guid}/versions", NewVersionAsync).WithName("NewGoldVersion").WithSummary("Begins the next version with the verdicts of the newest, which must be locked.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

        var version = gold.MapGroup("/versions/{id:guid}").ProducesProblem(StatusCodes.Status404NotFound);
        version.MapGet("/", GetAsync).WithName("GetGoldVersion").WithSummary("One version with its verdicts, without their texts.");
        version.MapPost("/verdicts", AddAsync).WithName("AddToGold").WithSummary("Takes reviewed verdicts into an open version; text and mentions are frozen.")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        version.MapPost("/file", ImportAsync).WithName("ImportGold").WithSummary("Takes the verdicts of a gold file (JSON lines) into an open version.")
            .DisableAntiforgery().ProducesProblem(StatusCodes.Status409Conflict);
        version.MapGet("/file", FileAsync).WithName("ExportGold").WithSummary("A locked version as JSON lines: texts and annotations of verdicts.")
            .Produces(StatusCodes.Status200OK, contentType: "application/jsonl").ProducesProblem(StatusCodes.Status409Conflict);
        version.MapPost("/lock", LockAsync).WithName("LockGold").WithSummary("Locks a version: it never changes again.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        version.MapPost("/measurements", MeasureAsync).WithName("MeasureGold").WithSummary("Has the active model read every verdict of a version.");

        return routes;
    }

    private static async Task<Ok<IReadOnlyList<GoldSetLine>>> ListAsync(Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new ListGoldSets(), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Created<NewGold>> CreateAsync(NewGoldSet request, Door door, HttpContext context) =>
        Made(await door.AskAsync(new CreateGoldSet(request.Name ?? ""), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Created<NewGold>> NewVersionAsync(Guid id, Door door, HttpContext context) =>
        Made(await door.AskAsync(new NewGoldVersion(id), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Ok<GoldVersionFile>> GetAsync(Guid id, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new GetGoldVersion(id), Actor.Of(context.User), context.RequestAborted));

    private static async Task<NoContent> AddAsync(Guid id, NewGoldVerdicts request, Door door, HttpContext context)
    {
        await door.TellAsync(new AddToGold(id, request.VerdictIds ?? []), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.NoContent();
    }

    private static async Task<Ok<AddedGold>> ImportAsync(Guid id, IFormFile file, Door door, HttpContext context) =>
        TypedResults.Ok(new AddedGold(await door.AskAsync(new ImportGold(id, await file.ReadAsync(context.RequestAborted)), Actor.Of(context.User), context.RequestAborted)));

    private static async Task<FileContentHttpResult> FileAsync(Guid id, Door door, HttpContext context) =>
        TypedResults.File(await door.AskAsync(new ExportGold(id), Actor.Of(context.User), context.RequestAborted), "application/jsonl", "gold.jsonl");

    private static async Task<NoContent> LockAsync(Guid id, GoldLock request, Door door, HttpContext context)
    {
        await door.TellAsync(new LockGold(id, request.Guidelines), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.NoContent();
    }

    private static async Task<NoContent> MeasureAsync(Guid id, Door door, HttpContext context)
    {
        var actor = Actor.Of(context.User);

        foreach (var verdict in (await door.AskAsync(new GetGoldVersion(id), actor, context.RequestAborted)).Verdicts)
        {
            await door.TellAsync(new PredictGold(verdict.Id), actor, context.RequestAborted);
        }

        return TypedResults.NoContent();
    }

    private static Created<NewGold> Made(Guid versionId) => TypedResults.Created($"{Root}/versions/{versionId}", new NewGold(versionId));

    internal sealed record NewGoldSet(string? Name);

    internal sealed record NewGold(Guid VersionId);

    internal sealed record NewGoldVerdicts(IReadOnlyList<Guid>? VerdictIds);

    internal sealed record AddedGold(int Added);

    internal sealed record GoldLock(string? Guidelines);
}
