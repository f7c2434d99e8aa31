using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Platform.Calls;
using Anonymizer.Web.Verdicts.Intake;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Anonymizer.Web.Verdicts;

internal static class VerdictsApi
{
    public static IEndpointRouteBuilder MapVerdicts(this IEndpointRouteBuilder routes)
    {
        var verdicts = routes.MapGroup("/api/v1/verdicts").WithTags("Verdicts").ProducesProblem(StatusCodes.Status401Unauthorized);

        verdicts.MapGet("/", ListAsync).WithName("ListVerdicts").WithSummary("One page of the verdicts, newest first if nothing else is said.")
            .ProducesValidationProblem();
        verdicts.MapPost("/search", SearchAsync).WithName("SearchVerdicts")
            .WithSummary("The same list, narrowed by words of the file's name, which may be personal data and therefore stand in no address.")
            .ProducesValidationProblem();
        verdicts.MapPost("/export", ExportAsync).WithName("ExportVerdicts").WithSummary("The list as comma-separated values, with the same filters.")
            .DisableAntiforgery()
            .Produces(StatusCodes.Status200OK, contentType: "text/csv")
            .ProducesValidationProblem();
        verdicts.MapPost("/priority", RankAsync).WithName("RankVerdicts").WithSummary("Says how soon verdicts are wanted.")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound);
        verdicts.MapGet("/{id:guid}", GetAsync).WithName("GetVerdict").WithSummary("One verdict, without its text; its ETag guards a change (If-Match).")
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status404NotFound);
        verdicts.MapGet("/{id:guid}/status", StatusAsync).WithName("GetVerdictStatus")
            .WithSummary("Where a verdict stands: its place in the queue and an estimate while it waits, and where to go on when it does not.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        verdicts.MapPost("/{id:guid}/retry", RetryAsync).WithName("RetryVerdict").WithSummary("Puts a failed verdict back into the queue.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .MatchesRevision();
        verdicts.MapPost("/", UploadAsync).WithName("UploadVerdict").WithSummary("Uploads a verdict (.docx, .doc, .odt, .rtf, .pdf, .txt); the same bytes are the same verdict. It is read in its turn: Location says where it stands.")
            .DisableAntiforgery()
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge);
        verdicts.MapPost("/archive", ArchiveAsync).WithName("UploadArchive").WithSummary("Uploads a zip of verdicts; the answer says of each file what became of it.")
            .DisableAntiforgery()
            .WithMetadata(new RepeatingAttribute(Repeating.Harmless))
            .WithMetadata(new RequestSizeLimitAttribute(ArchiveIntake.Largest))
            .WithFormOptions(multipartBodyLengthLimit: ArchiveIntake.Largest)
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

        routes.MapGet("/api/v1/courts", CourtsAsync).WithTags("Verdicts").WithName("ListCourts").WithSummary("The courts that verdicts name, by name.")
            .ProducesProblem(StatusCodes.Status401Unauthorized);

        return routes;
    }

    private static async Task<Ok<IReadOnlyList<NamedCourt>>> CourtsAsync(Door door, HttpContext context) =>
        TypedResults.Ok<IReadOnlyList<NamedCourt>>([.. (await door.AskAsync(new GetCourts(), Actor.Of(context.User), context.RequestAborted)).Select(row => new NamedCourt(row.Id, row.Name))]);

    private static async Task<Ok<VerdictPage>> ListAsync([AsParameters] VerdictQuery query, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(query.ToList(), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Ok<VerdictPage>> SearchAsync([AsParameters] VerdictQuery query, VerdictSearch search, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(query.ToList(search.Name), Actor.Of(context.User), context.RequestAborted));

    private static async Task<FileContentHttpResult> ExportAsync([AsParameters] VerdictQuery query, [FromForm] string? name, Door door, HttpContext context)
    {
        var file = await door.AskAsync(new ExportVerdicts(query.ToFilter(name), query.Order, query.Falling ?? true), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.File(file, "text/csv; charset=utf-8", "verdicts.csv");
    }

    private static async Task<NoContent> RankAsync(RankVerdicts command, Door door, HttpContext context)
    {
        await door.TellAsync(command, Actor.Of(context.User), context.RequestAborted);

        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<VerdictRow>, StatusCodeHttpResult>> GetAsync(Guid id, Door door, HttpContext context)
    {
        var verdict = await door.AskAsync(new GetVerdict(id), Actor.Of(context.User), context.RequestAborted);

        return EntityTags.Tagged(context, verdict, verdict.Revision);
    }

    private static async Task<Ok<VerdictStatus>> StatusAsync(Guid id, Door door, HttpContext context)
    {
        var status = await door.AskAsync(new GetVerdictStatus(id), Actor.Of(context.User), context.RequestAborted);

        if (status.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return TypedResults.Ok(status);
    }

    private static async Task<Accepted> RetryAsync(Guid id, Door door, HttpContext context)
    {
        await door.TellAsync(new RetryVerdict(id), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.Accepted($"/api/v1/verdicts/{id}/status");
    }

    private static async Task<Results<Accepted<UploadedVerdict>, Ok<UploadedVerdict>>> UploadAsync(
        IFormFile file, [AsParameters] UploadForm form, [AsParameters] CaseForm people, Door door, HttpContext context)
    {
        var command = form.Of(await file.ReadAsync(context.RequestAborted), file.FileName, people.ToParticipants());
        var uploaded = await door.AskAgainAsync(command, Actor.Of(context.User), UploadVerdict.MostTries, context.RequestAborted);

        return uploaded.IsNew ? TypedResults.Accepted($"/api/v1/verdicts/{uploaded.Id}/status", uploaded) : TypedResults.Ok(uploaded);
    }

    private static async Task<Ok<IReadOnlyList<IntakeResult>>> ArchiveAsync(IFormFile file, [AsParameters] UploadForm form, ArchiveIntake archives, HttpContext context)
    {
        AccessRule.Check<UploadVerdict>(Actor.Of(context.User));
        var results = new List<IntakeResult>();
        await using var zip = file.OpenReadStream();

        await foreach (var result in archives.TakeAsync(zip, form.Of, Actor.Of(context.User), context.RequestAborted))
        {
            results.Add(result);
        }

        return TypedResults.Ok<IReadOnlyList<IntakeResult>>(results);
    }
}

/// <summary>A court by its id, as filters name it.</summary>
internal sealed record NamedCourt(Guid Id, string Name);
