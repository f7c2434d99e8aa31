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
        verdicts.MapPost("/{id:guid}/retry", RetryAsync).WithName("RetryVerdict").WithSummary("Puts a failed verdict back into the queue.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        verdicts.MapPost("/", UploadAsync).WithName("UploadVerdict").WithSummary("Uploads a verdict (.docx, .doc, .odt, .rtf, .pdf, .txt); the same bytes are the same verdict.")
            .DisableAntiforgery()
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge);

        return routes;
    }

    private static async Task<Ok<VerdictPage>> ListAsync([AsParameters] Filter filter, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(filter.ToQuery(), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Ok<VerdictRow>> GetAsync(Guid id, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new GetVerdict(id), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Accepted> RetryAsync(Guid id, Door door, HttpContext context)
    {
        await door.TellAsync(new RetryVerdict(id), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.Accepted($"/api/v1/verdicts/{id}");
    }

    private static async Task<Results<Created<UploadedVerdict>, Ok<UploadedVerdict>>> UploadAsync(
        IFormFile file,
        [FromForm] string? purpose,
        [FromForm] string? court,
        [FromForm] DateOnly? decisionDate,
        [FromForm] string? caseNumber,
        [FromForm] int? decisionYear,
        [FromForm] string? language,
        [FromForm] string? priority,
        Door door,
        HttpContext context)
    {
        var command = new UploadVerdict(
            await file.ReadAsync(context.RequestAborted),
            file.FileName,
            WireEnum.Parse<Purpose>(purpose, "purpose") ?? Purpose.Production,
            court,
            decisionDate,
            caseNumber,
            decisionYear,
            language is "" or "detect" ? null : language,
            WireEnum.Parse<Priority>(priority, "priority") ?? Priority.Normal);
        var uploaded = await door.AskAsync(command, Actor.Of(context.User), context.RequestAborted);

        return uploaded.IsNew ? TypedResults.Created($"/api/v1/verdicts/{uploaded.Id}", uploaded) : TypedResults.Ok(uploaded);
    }

    /// <summary>The list's query string; enums are spelled as in JSON.</summary>
    internal sealed record Filter(string? State, string? Name, string? Purpose, string? AgeBand, int? Page, int? PageSize)
    {
        public ListVerdicts ToQuery() => new(
            WireEnum.Parse<VerdictState>(State, "state"),
            Name,
            WireEnum.Parse<Purpose>(Purpose, "purpose"),
            WireEnum.Parse<AgeBand>(AgeBand, "ageBand"),
            Page ?? 1,
            PageSize ?? 20);
    }
}
