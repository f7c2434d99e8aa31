using System.Text;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Anonymizer.Web.Policy;

internal static class PolicyApi
{
    private const string Root = "/api/v1/policies";

    public static IEndpointRouteBuilder MapPolicies(this IEndpointRouteBuilder routes)
    {
        var policies = routes.MapGroup(Root).WithTags("Policies").ProducesProblem(StatusCodes.Status401Unauthorized);

        policies.MapGet("/", ListAsync).WithName("ListPolicies").WithSummary("All policies with their newest version, and which court uses which.");
        policies.MapPost("/", CreateAsync).WithName("CreatePolicy").WithSummary("A policy from a document (administrators). An invalid document is refused with line and column.")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        policies.MapPost("/uses", UseAsync).WithName("UsePolicy").WithSummary("From now on a court uses a policy; without a court, all that have none of their own (administrators).")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        policies.MapGet("/{id:guid}/versions", VersionsAsync).WithName("ListPolicyVersions").WithSummary("Who changed a policy, when and why; the newest first.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        policies.MapPost("/{id:guid}/versions", SaveAsync).WithName("SavePolicy").WithSummary("A new version of a policy (administrators).")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        policies.MapGet("/{id:guid}/versions/{number:int}/document", DocumentAsync).WithName("ExportPolicy").WithSummary("A version as its document, which the command line reads too.")
            .Produces(StatusCodes.Status200OK, contentType: "application/json").ProducesProblem(StatusCodes.Status404NotFound);
        policies.MapPost("/{id:guid}/versions/{number:int}/restore", RestoreAsync).WithName("RestorePolicy").WithSummary("Goes back to an older version by a new one (administrators).")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);

        return routes;
    }

    private static async Task<Ok<PolicyList>> ListAsync(Door door, HttpContext context) => TypedResults.Ok(await door.AskAsync(new ListPolicies(), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Created> CreateAsync(NewPolicy request, Door door, HttpContext context)
    {
        var id = await door.AskAsync(new CreatePolicy(request.Document, request.Reason), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.Created($"{Root}/{id}/versions/1/document");
    }

    private static async Task<NoContent> UseAsync(NewUse request, Door door, HttpContext context)
    {
        await door.TellAsync(new UsePolicy(request.Court, request.PolicyId, request.Reason), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.NoContent();
    }

    private static async Task<Ok<IReadOnlyList<VersionLine>>> VersionsAsync(Guid id, Door door, HttpContext context)
    {
        var history = await door.AskAsync(new GetPolicy(id), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.Ok<IReadOnlyList<VersionLine>>([.. history.Versions.Select(version => new VersionLine(version.Number, version.Policy.Name, version.At, version.ByName, version.Reason, version.Restores))]);
    }

    private static async Task<Created> SaveAsync(Guid id, NewVersion request, Door door, HttpContext context)
    {
        var number = await door.AskAsync(new SavePolicy(id, request.BasedOn, request.Document, request.Reason), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.Created($"{Root}/{id}/versions/{number}/document");
    }

    private static async Task<Created> RestoreAsync(Guid id, int number, NewRestore request, Door door, HttpContext context)
    {
        var restored = await door.AskAsync(new RestorePolicy(id, request.BasedOn, number, request.Reason), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.Created($"{Root}/{id}/versions/{restored}/document");
    }

    private static async Task<FileContentHttpResult> DocumentAsync(Guid id, int number, Door door, HttpContext context)
    {
        var history = await door.AskAsync(new GetPolicy(id), Actor.Of(context.User), context.RequestAborted);
        var version = history.Find(number) ?? throw new NotFoundException("No such version.");

        return TypedResults.File(Encoding.UTF8.GetBytes(version.Policy.ToJson()), "application/json", $"policy-{id:N}-{number}.json");
    }

    /// <param name="Document">The policy document, as a text.</param>
    /// <param name="Reason">Why.</param>
    internal sealed record NewPolicy(string Document, string Reason);

    /// <param name="BasedOn">The newest version that the author knows.</param>
    /// <param name="Document">The policy document, as a text.</param>
    /// <param name="Reason">Why.</param>
    internal sealed record NewVersion(int BasedOn, string Document, string Reason);

    /// <param name="BasedOn">The newest version that the author knows.</param>
    /// <param name="Reason">Why.</param>
    internal sealed record NewRestore(int BasedOn, string Reason);

    /// <param name="Court">As verdicts name it; null for all courts without a policy of their own.</param>
    /// <param name="PolicyId">Null: the court goes back to the policy for all.</param>
    /// <param name="Reason">Why.</param>
    internal sealed record NewUse(string? Court, Guid? PolicyId, string Reason);

    internal sealed record VersionLine(int Number, string Name, DateTimeOffset At, string? By, string Reason, int? Restores);
}
