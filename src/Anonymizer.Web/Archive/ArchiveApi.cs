using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Platform.Calls;
using Anonymizer.Web.Verdicts.Intake;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Anonymizer.Web.Archive;

internal static class ArchiveApi
{
    private const string Root = "/api/v1/archives";

    public static IEndpointRouteBuilder MapArchive(this IEndpointRouteBuilder routes)
    {
        var archives = routes.MapGroup(Root).WithTags("Archives").ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);

        archives.MapPost("/", CreateAsync).WithName("CreateArchive").WithSummary("Starts a campaign: an archive that is anonymized in one way, with a sample for people to look at. Its files follow.").ProducesValidationProblem();
        archives.MapGet("/", ListAsync).WithName("ListArchives").WithSummary("The campaigns, newest first; next is the cursor of the rest.").ProducesValidationProblem();

        var archive = archives.MapGroup("/{id:guid}").ProducesProblem(StatusCodes.Status404NotFound);
        archive.MapGet("/", GetAsync).WithName("GetArchive").WithSummary("Where a campaign stands: its files by state, its pace, and what its sample says; its ETag guards a change (If-Match).").Produces(StatusCodes.Status304NotModified);
        archive.MapPost("/files", AddAsync).WithName("AddToArchive").WithSummary("Gives a campaign a file; the same bytes are the same file, and one that was refused is tried again.")
            .DisableAntiforgery().ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status413PayloadTooLarge);
        archive.MapPost("/zip", AddZipAsync).WithName("AddZipToArchive").WithSummary("Gives a campaign the files of a zip; the answer says of each what became of it.")
            .DisableAntiforgery()
            .WithMetadata(new RepeatingAttribute(Repeating.Harmless))
            .WithMetadata(new RequestSizeLimitAttribute(ArchiveIntake.Largest))
            .WithFormOptions(multipartBodyLengthLimit: ArchiveIntake.Largest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        archive.MapGet("/files", FilesAsync).WithName("ListArchiveFiles").WithSummary("The files of a campaign that failed, or those of its sample; next is the cursor of the rest. Names are personal data.").ProducesValidationProblem();
        Change(archive.MapPost("/pause", PauseAsync).WithName("PauseArchive").WithSummary("Takes no further file of a campaign; what was taken goes its way. Paused already is fine."));
        Change(archive.MapPost("/resume", ResumeAsync).WithName("ResumeArchive").WithSummary("Goes on with a campaign, under the policy that its court has now. Running already is fine."));
        Change(archive.MapPost("/stop", StopAsync).WithName("StopArchive").WithSummary("Takes no file of a campaign any more, for good; those that wait are deleted. Stopped already is fine."));
        archive.MapGet("/report", ReportAsync).WithName("GetArchiveReport").WithSummary("A campaign in numbers, without personal data: what became of its files, and its sample's estimate with its 95 % interval.");
        archive.MapGet("/report.csv", ExportAsync).WithName("ExportArchive").WithSummary("Each file of a campaign as a line, named by its SHA-256: no personal data.").Produces(StatusCodes.Status200OK, contentType: "text/csv");

        return routes;
    }

    private static void Change(RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new MatchesRevisionAttribute()).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Created<MadeArchive>> CreateAsync(NewArchive request, Door door, HttpContext context)
    {
        var command = new CreateArchive(request.Name ?? "", request.Court, request.Purpose, request.Route, request.AuditShare, request.DecisionYear, request.Language);
        var id = await door.AskAgainAsync(command, Actor.Of(context.User), Verdicts.UploadVerdict.MostTries, context.RequestAborted);

        return TypedResults.Created($"{Root}/{id}", new MadeArchive(id));
    }

    private static async Task<Ok<ArchivePage>> ListAsync(Door door, HttpContext context, Guid? cursor = null, int limit = 50) =>
        TypedResults.Ok(await door.AskAsync(new ListArchives(cursor, limit), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Results<Ok<ArchiveView>, StatusCodeHttpResult>> GetAsync(Guid id, Door door, HttpContext context)
    {
        var archive = await door.AskAsync(new GetArchive(id), Actor.Of(context.User), context.RequestAborted);

        return EntityTags.Tagged(context, archive, archive.Line.Revision);
    }

    private static async Task<Results<Accepted<ArchivedFile>, Ok<ArchivedFile>>> AddAsync(Guid id, IFormFile file, Door door, HttpContext context)
    {
        var command = new AddToArchive(id, await file.ReadAsync(context.RequestAborted), file.FileName);
        var added = await door.AskAgainAsync(command, Actor.Of(context.User), Verdicts.UploadVerdict.MostTries, context.RequestAborted);

        return added.IsNew ? TypedResults.Accepted($"{Root}/{id}", added) : TypedResults.Ok(added);
    }

    private static async Task<Ok<IReadOnlyList<AddedFile>>> AddZipAsync(Guid id, IFormFile file, Door door, FilesIntake intake, HttpContext context)
    {
        var actor = Actor.Of(context.User);
        AccessRule.Check<AddToArchive>(actor);
        await door.AskAsync(new GetArchive(id), actor, context.RequestAborted); // no such campaign is one answer, not one for each file
        var results = new List<AddedFile>();
        await using var zip = file.OpenReadStream();

        await foreach (var result in intake.AddAsync(id, zip, actor, context.RequestAborted))
        {
            results.Add(result);
        }

        return TypedResults.Ok<IReadOnlyList<AddedFile>>(results);
    }

    private static async Task<Ok<ArchiveFilesPage>> FilesAsync(Guid id, Door door, HttpContext context, string? which = null, Guid? cursor = null, int limit = 50) =>
        TypedResults.Ok(await door.AskAsync(new ListArchiveFiles(id, WireEnum.Parse<ArchiveFilesKind>(which, "which") ?? ArchiveFilesKind.Failed, cursor, limit), Actor.Of(context.User), context.RequestAborted));

    private static async Task<NoContent> PauseAsync(Guid id, Door door, HttpContext context)
    {
        await door.TellAsync(new PauseArchive(id, EntityTags.ExpectedBy(context.Request)), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.NoContent();
    }

    private static async Task<NoContent> ResumeAsync(Guid id, Door door, HttpContext context)
    {
        await door.TellAsync(new ResumeArchive(id, EntityTags.ExpectedBy(context.Request)), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.NoContent();
    }

    private static async Task<NoContent> StopAsync(Guid id, Door door, HttpContext context)
    {
        await door.TellAsync(new StopArchive(id, EntityTags.ExpectedBy(context.Request)), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.NoContent();
    }

    private static async Task<Ok<ArchiveReport>> ReportAsync(Guid id, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new GetArchiveReport(id), Actor.Of(context.User), context.RequestAborted));

    private static async Task<FileContentHttpResult> ExportAsync(Guid id, Door door, HttpContext context) =>
        TypedResults.File(await door.AskAsync(new ExportArchive(id), Actor.Of(context.User), context.RequestAborted), "text/csv; charset=utf-8", $"campaign-{id:N}.csv");
}

/// <summary>A campaign to start.</summary>
/// <param name="Name">What it is called; without names of people.</param>
/// <param name="Court">Whose verdicts they are; left out, of no court.</param>
/// <param name="Purpose">Test or production.</param>
/// <param name="Route">people: a person looks at each; automatic: what the policy's rules let leave unseen leaves unseen.</param>
/// <param name="AuditShare">The share of files that a person looks at, from 0 to 1.</param>
/// <param name="DecisionYear">The year of the decisions; left out, not known.</param>
/// <param name="Language">ISO 639-1; left out, detected.</param>
internal sealed record NewArchive(
    string? Name, string? Court = null, Purpose Purpose = Purpose.Production, ArchiveRoute Route = ArchiveRoute.People, double AuditShare = CreateArchive.UsualShare, int? DecisionYear = null, string? Language = null)
{
    public override string ToString() => $"NewArchive({Purpose}, {Route})";
}

/// <summary>The campaign that was started.</summary>
internal sealed record MadeArchive(Guid Id);
