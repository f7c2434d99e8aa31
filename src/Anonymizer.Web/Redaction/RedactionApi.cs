using System.Text;
using Anonymizer.Core.Unread;
using Anonymizer.Core.Verification;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Calls;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Anonymizer.Web.Redaction;

internal static class RedactionApi
{
    private const string Root = "/api/v1/redactions";

    public static IServiceCollection AddRedaction(this IServiceCollection services)
    {
        services.AddSingleton<Core.Substitution.IPseudonyms, Locale.BogusNames>();
        services.AddSingleton<Core.Substitution.ReplacementPlanner>();
        services.AddSingleton<Redactor>();

        return services;
    }

    public static IEndpointRouteBuilder MapRedaction(this IEndpointRouteBuilder routes)
    {
        var redactions = routes.MapGroup(Root).WithTags("Redactions").ProducesProblem(StatusCodes.Status401Unauthorized);

        redactions.MapPost("/", RedactAsync)
            .WithName("RedactFile")
            .WithSummary("A verdict in, the redacted .docx out.")
            .WithDescription("The Link header (rel=describedby) leads to the report. With Accept: application/json the answer is JSON: the report, and the file in base64. Form fields: file (.docx; .doc, .odt and .rtf where LibreOffice is installed; a searchable .pdf; a .txt, which comes back as .txt; a PDF is never written), optionally policy, a policy document in JSON, and optionally pictures, what is done with single pictures by number: 3=blank,4=keep. Also language, two letters, chooses the model; without it the verdict's words tell. court names the court whose policy holds; parties, judges and lawyers (JSON) name whom the case file knows, and detection looks for them. The header X-Anonymizer-Warning says when no model is made for the language.")
            .DisableAntiforgery()
            .WithMetadata(new RepeatingAttribute(Repeating.DoneAgain))
            .Produces(StatusCodes.Status200OK, contentType: WordFile.MediaType, additionalContentTypes: "text/plain")
            .Produces<RedactionAnswer>()
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        redactions.MapGet("/{id:guid}/report", ReportAsync)
            .WithName("GetRedactionReport")
            .WithSummary("What was replaced, read and checked in a redaction.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        redactions.MapGet("/{id:guid}/redactions.csv", RedactionsAsync)
            .WithName("ExportRedactionReasons")
            .WithSummary("What was redacted and for which reason, as a table; the report has the same in JSON.")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv")
            .ProducesProblem(StatusCodes.Status404NotFound);

        return routes;
    }

    private static async Task<IResult> RedactAsync(IFormFile file, [FromForm] string? policy, [FromForm] string? pictures, [FromForm] string? language, [FromForm] string? court, [AsParameters] CaseForm people, Door door, HttpContext context)
    {
        var command = new RedactFile(await file.ReadAsync(context.RequestAborted), file.FileName, policy, PictureChoices.Parse(pictures?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? []), language)
        {
            Court = court,
            Participants = people.ToParticipants(),
        };
        var redacted = await door.AskAsync(command, Actor.Of(context.User), context.RequestAborted);
        context.Response.Headers.Link = $"<{Root}/{redacted.Id}/report>; rel=\"describedby\"";
        context.Response.Headers["X-Anonymizer-Warning"] = redacted.Warning;

        return redacted.File is null ? Refused(redacted)
            : WantsJson(context.Request) ? TypedResults.Ok(new RedactionAnswer(redacted.Id, redacted.File, redacted.Report, redacted.Warning))
            : TypedResults.File(redacted.File, WordFile.MediaTypeOf(redacted.File), $"redacted-{redacted.Id:N}{WordFile.ExtensionOf(redacted.File)}");
    }

    private static async Task<Ok<ReleaseReport>> ReportAsync(Guid id, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new GetRedactionReport(id), Actor.Of(context.User), context.RequestAborted));

    private static async Task<FileContentHttpResult> RedactionsAsync(Guid id, Door door, HttpContext context)
    {
        var report = await door.AskAsync(new GetRedactionReport(id), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.File(Encoding.UTF8.GetBytes(RedactionCsv.Write(report.Redactions)), "text/csv; charset=utf-8", $"redactions-{id:N}.csv");
    }

    private static ProblemHttpResult Refused(RedactedFile redacted) => TypedResults.Problem(
        title: "The redacted file was not released: something that must not leave is still in it, or a part could not be inspected. See the report.",
        statusCode: StatusCodes.Status422UnprocessableEntity,
        extensions: new Dictionary<string, object?>
        {
            ["code"] = "release.refused",
            ["reasons"] = redacted.Report.Reasons,
            ["report"] = redacted.Report,
        });

    private static bool WantsJson(HttpRequest request) =>
        request.GetTypedHeaders().Accept.MaxBy(accept => accept.Quality ?? 1)?.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) == true;
}

/// <summary>The answer in JSON.</summary>
/// <param name="Id">Of the redaction; the report stays at its address.</param>
/// <param name="File">The redacted .docx or .txt, base64 in JSON.</param>
/// <param name="Report">What was replaced, read and checked.</param>
/// <param name="Warning">Why names may have been missed, or null: no model is made for the verdict's language.</param>
internal sealed record RedactionAnswer(Guid Id, byte[] File, ReleaseReport Report, string? Warning);
