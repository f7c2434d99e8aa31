using Anonymizer.Web.Platform;
using Anonymizer.Web.Teaching.Erasing;
using Anonymizer.Web.Teaching.Exchange;
using Anonymizer.Web.Teaching.Guidelines;
using Anonymizer.Web.Teaching.Pseudonyms;
using Anonymizer.Web.Teaching.Rules;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Anonymizer.Web.Teaching.Pool;

internal static class PoolApi
{
    public static RouteGroupBuilder MapPool(this RouteGroupBuilder teaching)
    {
        teaching.MapGet("/pool", GetAsync).WithName("GetPool").WithSummary("What could be learned from now, in numbers, and what may not be, and why.");
        teaching.MapGet("/pool/file", ExportAsync).WithName("ExportPool").WithSummary("The pool as a file: format jsonl, conll or word.")
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .ProducesValidationProblem();
        teaching.MapPost("/pool/file", ImportAsync).WithName("ImportTexts").WithSummary("Takes annotated texts from elsewhere into the pool (.jsonl, .conll, .docx with comments).")
            .DisableAntiforgery()
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status409Conflict);
        teaching.MapGet("/rules", RulesAsync).WithName("GetTeachingRules").WithSummary("Whether and how the courts' verdicts may be learned from; what holds for all others comes first.");
        teaching.MapPost("/rules", SetRulesAsync).WithName("SetTeachingRules").WithSummary("Says whether and how a court's verdicts may be learned from. For administrators.")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status403Forbidden);
        teaching.MapGet("/pseudonyms", TrialsAsync).WithName("GetPseudonymTrials").WithSummary("What other names of the same shape did to the proposals, where it was measured: by court.");
        teaching.MapPost("/pseudonyms", TryAsync).WithName("TryPseudonyms").WithSummary("Has the model in use read a court's newest reviewed verdicts as they are and with other names, and holds both against what people decided.")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict);
        teaching.MapPost("/erasures", EraseAsync).WithName("EraseFromPool").WithSummary("Takes verdicts out of the pool for good and names the models that learned from them. For administrators.")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
        teaching.MapGet("/guidelines", GuidelinesAsync).WithName("GetGuidelines").WithSummary("The annotation guideline, the newest or that of a version.");
        teaching.MapPost("/guidelines", WriteAsync).WithName("WriteGuideline").WithSummary("Changes the guideline of an entity type and gives the new version. For trainers and administrators.")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict);

        return teaching;
    }

    private static async Task<Ok<PoolView>> GetAsync(Door door, HttpContext context) => TypedResults.Ok(await door.AskAsync(new GetPool(), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Ok<IReadOnlyList<PseudonymTrial>>> TrialsAsync(Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new GetPseudonymTrials(), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Ok<PseudonymTrial>> TryAsync(TryPseudonyms request, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(request, Actor.Of(context.User), context.RequestAborted));

    private static async Task<FileContentHttpResult> ExportAsync(string? format, Door door, HttpContext context)
    {
        var file = await door.AskAsync(new ExportPool(WireEnum.Parse<TrainingFormat>(format, "format") ?? TrainingFormat.Jsonl), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.File(file.Content, file.ContentType, file.Name);
    }

    private static async Task<Ok<ImportedTexts>> ImportAsync(IFormFile file, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new ImportTexts(file.FileName, await file.ReadAsync(context.RequestAborted)), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Ok<IReadOnlyList<CourtTeaching>>> RulesAsync(Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new GetTeachingRules(), Actor.Of(context.User), context.RequestAborted));

    private static async Task<NoContent> SetRulesAsync(SetTeachingRules command, Door door, HttpContext context)
    {
        await door.TellAsync(command, Actor.Of(context.User), context.RequestAborted);

        return TypedResults.NoContent();
    }

    private static async Task<Ok<Erasure>> EraseAsync(EraseFromPool command, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(command, Actor.Of(context.User), context.RequestAborted));

    private static async Task<Ok<Guideline>> GuidelinesAsync(int? number, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new GetGuidelines(number), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Ok<int>> WriteAsync(WriteGuideline command, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(command, Actor.Of(context.User), context.RequestAborted));
}
