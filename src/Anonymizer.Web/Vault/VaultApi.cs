using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Anonymizer.Web.Vault;

internal static class VaultApi
{
    public static IServiceCollection AddVault(this IServiceCollection services)
    {
        services.AddOptions<VaultOptions>().BindConfiguration("Vault").ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<Openings>();

        return services;
    }

    public static IEndpointRouteBuilder MapVault(this IEndpointRouteBuilder routes)
    {
        var vault = routes.MapGroup("/api/v1").WithTags("Mapping vault")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);

        vault.MapPost("/verdicts/{id:guid}/mapping/openings", OpenVerdictAsync).WithName("OpenVerdictMapping")
            .WithSummary("Opens, for a quarter of an hour and with a reason, what stands in the place of whom in a released verdict.").ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem();
        vault.MapGet("/verdicts/{id:guid}/mapping", OfVerdictAsync).WithName("GetVerdictMapping").WithSummary("What stands in the place of whom, while the caller has it open.").ProducesProblem(StatusCodes.Status409Conflict);
        vault.MapPost("/cases/{id:guid}/mapping/openings", OpenCaseAsync).WithName("OpenCaseMapping").WithSummary("The same for all released verdicts of a case.").ProducesValidationProblem();
        vault.MapGet("/cases/{id:guid}/mapping", OfCaseAsync).WithName("GetCaseMapping").WithSummary("What stands in the place of whom in a case, while the caller has it open.").ProducesProblem(StatusCodes.Status409Conflict);
        vault.MapGet("/mappings/openings", ListAsync).WithName("ListMappingOpenings").WithSummary("Who opened which mapping, when and why (administrators and auditors).");
        vault.MapDelete("/mappings/openings/{id:guid}", CloseAsync).WithName("CloseMapping").WithSummary("Closes a mapping before its time.");

        return routes;
    }

    private static async Task<Created<MappingOpening>> OpenVerdictAsync(Guid id, OpeningRequest request, Door door, HttpContext context)
    {
        var opening = await door.AskAsync(new OpenVerdictMapping(id, request.Reason), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.Created($"/api/v1/verdicts/{id}/mapping", opening);
    }

    private static async Task<Created<MappingOpening>> OpenCaseAsync(Guid id, OpeningRequest request, Door door, HttpContext context)
    {
        var opening = await door.AskAsync(new OpenCaseMapping(id, request.Reason), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.Created($"/api/v1/cases/{id}/mapping", opening);
    }

    private static async Task<Ok<Mapping>> OfVerdictAsync(Guid id, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new GetVerdictMapping(id), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Ok<Mapping>> OfCaseAsync(Guid id, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new GetCaseMapping(id), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Ok<IReadOnlyList<NotedOpening>>> ListAsync(Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new ListMappingOpenings(), Actor.Of(context.User), context.RequestAborted));

    private static async Task<NoContent> CloseAsync(Guid id, Door door, HttpContext context)
    {
        await door.TellAsync(new CloseMapping(id), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.NoContent();
    }
}

/// <summary>Why a mapping is opened.</summary>
internal sealed record OpeningRequest(string Reason)
{
    public override string ToString() => "OpeningRequest";
}
