using System.Text;
using Anonymizer.Core.Unread;
using Anonymizer.Core.Verification;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Calls;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Anonymizer.Web.Release;

internal static class ReleaseApi
{
    public static IEndpointRouteBuilder MapRelease(this IEndpointRouteBuilder routes)
    {
        var releases = routes.MapGroup("/api/v1/verdicts/{id:guid}/releases").WithTags("Releases")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound);

        releases.MapGet("/", ListAsync).WithName("ListReleases").WithSummary("The releases and refusals of a verdict with their reports, newest first.");
        releases.MapPost("/", ReleaseAsync).WithName("ReleaseVerdict").WithSummary("Makes the redacted file of a reviewed verdict.")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .MatchesRevision();
        releases.MapGet("/{number:int}/file", DownloadAsync).WithName("DownloadRelease").WithSummary("A released file; 409 release.withdrawn while it is withdrawn, 410 where its time is over.")
            .Produces(StatusCodes.Status200OK, contentType: WordFile.MediaType)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status410Gone);
        releases.MapGet("/{number:int}/redactions.csv", RedactionsAsync).WithName("ExportRedactions").WithSummary("What was redacted in a release and for which reason, as a table; the report has the same in JSON.")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv");
        releases.MapGet("/latest/file", DownloadLatestAsync).WithName("DownloadLatestRelease").WithSummary("The newest released file; 409 release.withdrawn while it is withdrawn, 410 where its time is over.")
            .Produces(StatusCodes.Status200OK, contentType: WordFile.MediaType)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status410Gone);

        var pictures = routes.MapGroup("/api/v1/verdicts/{id:guid}/pictures").WithTags("Releases")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound);

        pictures.MapGet("/", PicturesAsync).WithName("ListPictures").WithSummary("The pictures of a verdict, which no program reads: a person says of each whether it stays.");
        pictures.MapGet("/{number:int}/file", PictureAsync).WithName("GetPicture").WithSummary("One picture without its notes.")
            .Produces(StatusCodes.Status200OK, contentType: "image/png");

        return routes;
    }

    private static async Task<Ok<IReadOnlyList<ReleasedVersion>>> ListAsync(Guid id, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new ListReleases(id), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Results<Created<ReleaseOutcome>, ProblemHttpResult>> ReleaseAsync(Guid id, ReleaseRequest? request, Door door, HttpContext context)
    {
        var outcome = await door.AskAsync(new ReleaseVerdict(id, request?.Policy, request?.Pictures), Actor.Of(context.User), context.RequestAborted);

        return outcome.IsReleased
            ? TypedResults.Created($"/api/v1/verdicts/{id}/releases/{outcome.Number}/file", outcome)
            : TypedResults.Problem(
                title: "The release was refused: something that must not leave is still in the file, or a part could not be inspected. See the report.",
                statusCode: StatusCodes.Status422UnprocessableEntity,
                extensions: new Dictionary<string, object?> { ["code"] = "release.refused", ["reasons"] = outcome.Report.Reasons, ["report"] = outcome.Report });
    }

    private static Task<FileContentHttpResult> DownloadLatestAsync(Guid id, Door door, HttpContext context) => FileAsync(new DownloadVerdict(id), door, context);

    private static Task<FileContentHttpResult> DownloadAsync(Guid id, int number, Door door, HttpContext context) => FileAsync(new DownloadVerdict(id, number), door, context);

    private static async Task<Ok<IReadOnlyList<UnreadPicture>>> PicturesAsync(Guid id, Door door, HttpContext context) =>
        TypedResults.Ok<IReadOnlyList<UnreadPicture>>([.. (await door.AskAsync(new ListPictures(id), Actor.Of(context.User), context.RequestAborted)).Select(file => file.Picture)]);

    private static async Task<FileContentHttpResult> PictureAsync(Guid id, int number, Door door, HttpContext context)
    {
        var files = await door.AskAsync(new ListPictures(id), Actor.Of(context.User), context.RequestAborted);

        return files.FirstOrDefault(file => file.Picture.Number == number) is { } file
            ? TypedResults.File(file.Bytes, file.ContentType)
            : throw new NotFoundException("No such picture.");
    }

    private static async Task<FileContentHttpResult> RedactionsAsync(Guid id, int number, Door door, HttpContext context)
    {
        var releases = await door.AskAsync(new ListReleases(id), Actor.Of(context.User), context.RequestAborted);
        var release = releases.FirstOrDefault(release => release.Number == number && release.IsReleased) ?? throw new NotFoundException("No such release.");

        return TypedResults.File(Encoding.UTF8.GetBytes(RedactionCsv.Write(release.Report.Redactions)), "text/csv; charset=utf-8", $"redactions-{id.ToString("N")[^8..]}-{number}.csv");
    }

    private static async Task<FileContentHttpResult> FileAsync(DownloadVerdict query, Door door, HttpContext context)
    {
        var released = await door.AskAsync(query, Actor.Of(context.User), context.RequestAborted);

        return TypedResults.File(released.File, WordFile.MediaTypeOf(released.File), released.Name);
    }
}

/// <summary>What a release may say beside the verdict.</summary>
/// <param name="Policy">A policy document in JSON, else the default policy holds.</param>
/// <param name="Pictures">By the number of a picture: keep, blank or refuse; else the policy's word holds.</param>
internal sealed record ReleaseRequest(string? Policy, Dictionary<int, PictureTreatment>? Pictures = null);
