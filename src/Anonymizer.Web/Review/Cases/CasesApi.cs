using Anonymizer.Web.Platform;
using Anonymizer.Web.Verdicts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Anonymizer.Web.Review.Cases;

internal static class CasesApi
{
    public static void MapCases(this IEndpointRouteBuilder routes)
    {
        var cases = routes.MapGroup("/api/v1/cases").WithTags("Cases").ProducesProblem(StatusCodes.Status401Unauthorized);

        cases.MapGet("/", ListAsync).WithName("ListCases").WithSummary("The cases that verdicts belong to, in the order in which they came; next is the cursor of the rest.")
            .ProducesValidationProblem();
        cases.MapGet("/{id:guid}", GetAsync).WithName("GetCase").WithSummary("A case: its verdicts, and what stands in released files in the place of whom. Without the names.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<CaseList>> ListAsync(Door door, HttpContext context, Guid? cursor = null, int limit = 100) =>
        TypedResults.Ok(await door.AskAsync(new ListCases(cursor, limit), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Ok<CaseAnswer>> GetAsync(Guid id, Door door, HttpContext context) =>
        TypedResults.Ok(CaseAnswer.Of(await door.AskAsync(new GetCase(id, WithNames: false), Actor.Of(context.User), context.RequestAborted)));
}

/// <summary>A case as a program sees it. Its number is personal data.</summary>
internal sealed record CaseAnswer(Guid Id, string Number, IReadOnlyList<VerdictRow> Verdicts, IReadOnlyList<CaseReplacement> Replacements)
{
    public static CaseAnswer Of(CaseDetails details) => new(
        details.Id,
        details.Number,
        details.Verdicts,
        [.. details.Entities.Select(entity => new CaseReplacement(entity.Row.Id, entity.Row.Type, entity.Replacements, entity.Verdicts))]);

    public override string ToString() => $"CaseAnswer({Id})";
}

/// <summary>What stands in the place of one of a case's entities, and in which of its verdicts it is named.</summary>
internal sealed record CaseReplacement(Guid Id, string Type, IReadOnlyList<string> Replacements, IReadOnlyList<Guid> Verdicts)
{
    public override string ToString() => $"CaseReplacement({Id})";
}
