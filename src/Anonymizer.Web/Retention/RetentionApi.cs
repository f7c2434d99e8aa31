using Anonymizer.Web.Platform;
using Anonymizer.Web.Retention.Erasing;
using Anonymizer.Web.Retention.Holds;
using Anonymizer.Web.Retention.Purging;
using Anonymizer.Web.Retention.Rules;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Anonymizer.Web.Retention;

internal static class RetentionApi
{
    public static IEndpointRouteBuilder MapRetention(this IEndpointRouteBuilder routes)
    {
        var retention = routes.MapGroup("/api/v1/retention").WithTags("Retention").ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);

        retention.MapGet("/rules", RulesAsync).WithName("ListRetention").WithSummary("For how long the courts keep what, with every earlier version (administrators and auditors).");
        retention.MapPost("/rules", SetAsync).WithName("SetRetention").WithSummary("Says for how long a court keeps what, in days from the newest release, or from the upload where there is none; a period left out has no end.")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound);
        retention.MapGet("/purges", PurgesAsync).WithName("ListPurges").WithSummary("The reports of purges and erasures, newest first: counts, no names; next is the cursor of the rest.").ProducesValidationProblem();
        retention.MapGet("/purges/preview", PreviewAsync).WithName("PreviewPurge").WithSummary("What a purge would delete now; nothing is changed.").ProducesProblem(StatusCodes.Status404NotFound);
        retention.MapPost("/purges", StartAsync).WithName("StartPurge").WithSummary("Deletes what may not be kept any longer, now instead of at the daily run; its report follows in the list.").ProducesProblem(StatusCodes.Status404NotFound);
        retention.MapGet("/holds", HoldsAsync).WithName("ListHolds").WithSummary("The legal holds, newest first; next is the cursor of the rest.").ProducesValidationProblem();
        retention.MapPost("/holds/{id:guid}/lifting", LiftAsync).WithName("LiftHold").WithSummary("Ends a legal hold, with a reason.")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

        routes.MapOf("/api/v1/verdicts/{id:guid}", "Verdict", "a verdict", (id, reason, until) => new PlaceHold(id, null, reason, until), id => new PreviewErasure(id), (id, reason) => new EraseVerdict(id, reason));
        routes.MapOf("/api/v1/cases/{id:guid}", "Case", "all verdicts of a case", (id, reason, until) => new PlaceHold(null, id, reason, until), id => new PreviewErasure(null, id), (id, reason) => new EraseCase(id, reason));
        routes.MapGet("/api/v1/verdicts/{id:guid}/keeping", KeepingAsync).WithTags("Retention").WithName("GetKeeping").WithSummary("What is kept of a verdict until when, what was deleted, and its legal holds.")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound);

        return routes;
    }

    private static void MapOf(
        this IEndpointRouteBuilder routes, string path, string name, string what, Func<Guid, string, DateOnly?, PlaceHold> hold, Func<Guid, PreviewErasure> preview, Func<Guid, string, Mediator.IRequest<ErasureReport>> erase)
    {
        var group = routes.MapGroup(path).WithTags("Retention").ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

        group.MapPost("/holds", async (Guid id, HoldRequest request, Door door, HttpContext context) =>
                TypedResults.Ok(new PlacedHold(await door.AskAsync(hold(id, request.Reason ?? "", request.Until), Actor.Of(context.User), context.RequestAborted))))
            .WithName($"Hold{name}").WithSummary($"Puts a legal hold on {what}: nothing is purged or erased while it is in force.")
            .ProducesValidationProblem();
        group.MapGet("/erasure", async (Guid id, Door door, HttpContext context) => TypedResults.Ok(await door.AskAsync(preview(id), Actor.Of(context.User), context.RequestAborted)))
            .WithName($"Preview{name}Erasure").WithSummary($"What the erasure of {what} would take away; nothing is changed.");
        group.MapPost("/erasure", async (Guid id, ErasureRequest request, Door door, HttpContext context) =>
                TypedResults.Ok(await door.AskAsync(erase(id, request.Reason ?? ""), Actor.Of(context.User), context.RequestAborted)))
            .WithName($"Erase{name}").WithSummary($"Erases {what} for good: files, texts, mentions, decisions, mappings, corrections, gold. Names the models that learned from it.")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<IReadOnlyList<CourtPeriods>>> RulesAsync(Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new ListRetention(), Actor.Of(context.User), context.RequestAborted));

    private static async Task<NoContent> SetAsync(SetRetention command, Door door, HttpContext context)
    {
        await door.TellAsync(command, Actor.Of(context.User), context.RequestAborted);

        return TypedResults.NoContent();
    }

    private static async Task<Ok<PurgePage>> PurgesAsync(Door door, HttpContext context, Guid? cursor = null, int limit = 50) =>
        TypedResults.Ok(await door.AskAsync(new ListPurges(cursor, limit), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Ok<PurgePreview>> PreviewAsync(Door door, HttpContext context, Guid? court = null) =>
        TypedResults.Ok(await door.AskAsync(new PreviewPurge(court), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Accepted<StartedPurge>> StartAsync(PurgeRequest request, Door door, HttpContext context) =>
        TypedResults.Accepted("/api/v1/retention/purges", new StartedPurge(await door.AskAsync(new StartPurge(request.CourtId), Actor.Of(context.User), context.RequestAborted)));

    private static async Task<Ok<HoldPage>> HoldsAsync(Door door, HttpContext context, bool past = false, Guid? cursor = null, int limit = 100) =>
        TypedResults.Ok(await door.AskAsync(new ListHolds(past, cursor, limit), Actor.Of(context.User), context.RequestAborted));

    private static async Task<NoContent> LiftAsync(Guid id, ErasureRequest request, Door door, HttpContext context)
    {
        await door.TellAsync(new LiftHold(id, request.Reason ?? ""), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.NoContent();
    }

    private static async Task<Ok<Keeping>> KeepingAsync(Guid id, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new GetKeeping(id), Actor.Of(context.User), context.RequestAborted));
}

/// <summary>A legal hold to place.</summary>
/// <param name="Reason">Why, without names.</param>
/// <param name="Until">The last day; left out, until somebody lifts it.</param>
internal sealed record HoldRequest(string? Reason, DateOnly? Until = null);

/// <summary>The hold that was placed.</summary>
internal sealed record PlacedHold(Guid Id);

/// <summary>Why, without names.</summary>
internal sealed record ErasureRequest(string? Reason);

/// <summary>Which court's verdicts to purge; left out, all.</summary>
internal sealed record PurgeRequest(Guid? CourtId = null);

/// <summary>The purge that was started.</summary>
internal sealed record StartedPurge(Guid Id);
