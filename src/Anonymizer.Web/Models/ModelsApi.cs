using Anonymizer.Web.Models.Registry;
using Anonymizer.Web.Models.Runs;
using Anonymizer.Web.Models.Settings;
using Anonymizer.Web.Models.Shadow;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Anonymizer.Web.Models;

internal static class ModelsApi
{
    private const string Runs = "/api/v1/training-runs";

    public static IEndpointRouteBuilder MapModels(this IEndpointRouteBuilder routes)
    {
        var models = routes.MapGroup("/api/v1/models").WithTags("Models").ProducesProblem(StatusCodes.Status401Unauthorized);
        models.MapGet("/", ListAsync).WithName("ListModels").WithSummary("All models, the latest training runs, and what was done with models.");
        models.MapGet("/{version}", GetAsync).WithName("GetModel").WithSummary("A model: how it compares with the one in use, what the gate says, where it comes from.").ProducesProblem(StatusCodes.Status404NotFound);
        models.MapGet("/{version}/card", CardAsync).WithName("GetModelCard").WithSummary("A model's card.").Produces(StatusCodes.Status200OK, contentType: "text/markdown").ProducesProblem(StatusCodes.Status404NotFound);
        models.MapGet("/{version}/data", DataAsync).WithName("ListLearned").WithSummary("Each verdict, correction and imported text that a model learned from, by id.").ProducesProblem(StatusCodes.Status404NotFound);
        models.MapPost("/{version}/promotion", PromoteAsync).WithName("PromoteModel").WithSummary("Puts a model to use, if the gate says promote; an administrator can override it with a reason.")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);
        models.MapPost("/roll-back", RollBackAsync).WithName("RollBackModel").WithSummary("Goes back to the model that was in use before.")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);
        models.MapPut("/shadow", ShadowAsync).WithName("SetShadow").WithSummary("Lets a candidate read every new verdict beside the model in use, seen by nobody; without a version none does.")
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);
        models.MapGet("/settings", SettingsAsync).WithName("GetLoopSettings").WithSummary("What the gate asks of a candidate, and when a retraining starts by itself.");
        models.MapPut("/settings", SaveAsync).WithName("SaveLoopSettings").WithSummary("Sets gate and triggers anew (administrators).")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);

        var runs = routes.MapGroup(Runs).WithTags("Training runs").ProducesProblem(StatusCodes.Status401Unauthorized);
        runs.MapPost("/", StartAsync).WithName("StartRun").WithSummary("Starts a retraining from the model in use on all included corrections. One at a time.")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);
        runs.MapGet("/{id:guid}", RunAsync).WithName("GetRun").WithSummary("How far a run is: state, step, loss, scores, time left, memory.").ProducesProblem(StatusCodes.Status404NotFound);
        runs.MapPost("/{id:guid}/cancel", CancelAsync).WithName("CancelRun").WithSummary("Cancels a run; it can be resumed.")
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        runs.MapPost("/{id:guid}/repeat", RepeatAsync).WithName("RepeatRun").WithSummary("Resumes a run that was cut, or repeats a finished one from its folder under another name.")
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

        return routes;
    }

    private static async Task<Ok<ModelList>> ListAsync(Door door, HttpContext context) => TypedResults.Ok(await door.AskAsync(new ListModels(), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Ok<ModelView>> GetAsync(string version, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new GetModel(version), Actor.Of(context.User), context.RequestAborted));

    private static async Task<ContentHttpResult> CardAsync(string version, Door door, HttpContext context)
    {
        var model = await door.AskAsync(new GetModel(version), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.Text(model.Card ?? throw new NotFoundException("This model has no card."), "text/markdown; charset=utf-8");
    }

    private static async Task<Ok<LearnedData>> DataAsync(string version, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new ListLearned(version), Actor.Of(context.User), context.RequestAborted));

    private static async Task<NoContent> PromoteAsync(string version, Promotion request, Door door, HttpContext context)
    {
        await door.TellAsync(new PromoteModel(version, request.Reason ?? "", request.Language), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.NoContent();
    }

    private static async Task<Ok<RolledBack>> RollBackAsync(Promotion request, Door door, HttpContext context) =>
        TypedResults.Ok(new RolledBack(await door.AskAsync(new RollBackModel(request.Reason ?? "", request.Language), Actor.Of(context.User), context.RequestAborted)));

    private static async Task<NoContent> ShadowAsync(ShadowChoice request, Door door, HttpContext context)
    {
        await door.TellAsync(new SetShadow(request.Version), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.NoContent();
    }

    private static async Task<Ok<SettingsView>> SettingsAsync(Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new GetLoopSettings(), Actor.Of(context.User), context.RequestAborted));

    private static async Task<NoContent> SaveAsync(SaveLoopSettings request, Door door, HttpContext context)
    {
        await door.TellAsync(request, Actor.Of(context.User), context.RequestAborted);

        return TypedResults.NoContent();
    }

    private static async Task<Created<StartedRun>> StartAsync(NewRun request, Door door, HttpContext context) =>
        Started(await door.AskAsync(new StartRun(request.Note ?? ""), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Ok<RunView>> RunAsync(Guid id, Door door, HttpContext context) => TypedResults.Ok(await door.AskAsync(new GetRun(id), Actor.Of(context.User), context.RequestAborted));

    private static async Task<NoContent> CancelAsync(Guid id, Door door, HttpContext context)
    {
        await door.TellAsync(new CancelRun(id), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.NoContent();
    }

    private static async Task<Created<StartedRun>> RepeatAsync(Guid id, Door door, HttpContext context) =>
        Started(await door.AskAsync(new RepeatRun(id), Actor.Of(context.User), context.RequestAborted));

    private static Created<StartedRun> Started(Guid id) => TypedResults.Created($"{Runs}/{id}", new StartedRun(id));

    private sealed record NewRun(string? Note);

    private sealed record StartedRun(Guid Id);

    private sealed record Promotion(string? Reason, string? Language);

    private sealed record RolledBack(string Version);

    private sealed record ShadowChoice(string? Version);
}
