using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Anonymizer.Web.Verdicts;

internal static class VerdictsApi
{
    public static IEndpointRouteBuilder MapVerdicts(this IEndpointRouteBuilder routes)
    {
        var verdicts = routes.MapGroup("/api/v1/verdicts").WithTags("Verdicts").ProducesProblem(StatusCodes.Status401Unauthorized);

        verdicts.MapGet("/", ListAsync).WithName("ListVerdicts").WithSummary("One page of the verdicts, newest first.")
            .ProducesValidationProblem();
        verdicts.MapGet("/{id:guid}", GetAsync).WithName("GetVerdict").WithSummary("One verdict, without its text.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        verdicts.MapPost("/", UploadAsync).WithName("UploadVerdict").WithSummary("Uploads a Word file; the same bytes are the same verdict.")
            .DisableAntiforgery()
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge);

        return routes;
    }

    private static async Task<Ok<VerdictPage>> ListAsync([AsParameters] ListVerdicts query, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(query, Actor.Of(context.User), context.RequestAborted));

    private static async Task<Ok<VerdictRow>> GetAsync(Guid id, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new GetVerdict(id), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Results<Created<UploadedVerdict>, Ok<UploadedVerdict>>> UploadAsync(
        IFormFile file,
        [FromForm] string? purpose,
        [FromForm] string? court,
        [FromForm] DateOnly? decisionDate,
        Door door,
        HttpContext context)
    {
        var command = new UploadVerdict(await file.ReadAsync(context.RequestAborted), file.FileName, PurposeOf(purpose), court, decisionDate);
        var uploaded = await door.AskAsync(command, Actor.Of(context.User), context.RequestAborted);

        return uploaded.IsNew ? TypedResults.Created($"/api/v1/verdicts/{uploaded.Id}", uploaded) : TypedResults.Ok(uploaded);
    }

    /// <summary>Production unless test is said; anything else is refused by the validator.</summary>
    private static Purpose PurposeOf(string? purpose) => purpose switch
    {
        null or "" or "production" => Purpose.Production,
        "test" => Purpose.Test,
        _ => (Purpose)(-1),
    };
}
