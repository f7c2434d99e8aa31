using System.Text;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Anonymizer.Web.Audit;

internal static class AuditApi
{
    public const string LedgerPath = "/api/v1/audit/ledger";
    public const string KeysPath = "/api/v1/audit/keys";

    public static IEndpointRouteBuilder MapAudit(this IEndpointRouteBuilder routes)
    {
        var audit = routes.MapGroup("/api/v1/audit").WithTags("Audit")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);

        audit.MapGet("/entries", ListAsync).WithName("ListAuditEntries").WithSummary("Entries of the ledger, the newest first (administrators and auditors).").ProducesValidationProblem();
        audit.MapGet("/ledger", LedgerAsync).WithName("ExportLedger")
            .WithSummary("The whole ledger with its checkpoints, a JSON object a line; `anonymizer audit verify` checks it.")
            .Produces<string>(StatusCodes.Status200OK, "application/jsonl");
        audit.MapGet("/keys", KeysAsync).WithName("GetAuditKeys").WithSummary("The public keys that the checkpoints are signed with, as PEM.").Produces<string>(StatusCodes.Status200OK, "application/x-pem-file");
        audit.MapGet("/verification", VerifyAsync).WithName("VerifyLedger").WithSummary("Goes through the whole ledger: was anything changed, taken out or written anew?");

        return routes;
    }

    private static async Task<Ok<LedgerPage>> ListAsync(
        Door door, HttpContext context, string? action = null, Guid? actor = null, string? subject = null, DateOnly? from = null, DateOnly? to = null, long? before = null, int take = 100) =>
        TypedResults.Ok(await door.AskAsync(new GetLedger(new LedgerFilter(action, actor, subject, from, to), before, take), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Ok<LedgerState>> VerifyAsync(Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new VerifyLedger(), Actor.Of(context.User), context.RequestAborted));

    private static async Task LedgerAsync(Door door, HttpContext context)
    {
        var actor = Actor.Of(context.User);
        var part = await door.AskAsync(new ExportLedger(), actor, context.RequestAborted);
        context.Response.ContentType = "application/jsonl";
        context.Response.Headers.ContentDisposition = "attachment; filename=audit-ledger.jsonl";

        while (true)
        {
            foreach (var line in part.Lines)
            {
                await context.Response.WriteAsync(line + "\n", Encoding.UTF8, context.RequestAborted);
            }

            if (part.Last is not { } last)
            {
                return;
            }

            part = await door.AskAsync(new ExportLedger(last), actor, context.RequestAborted);
        }
    }

    private static async Task<ContentHttpResult> KeysAsync(Door door, HttpContext context) =>
        TypedResults.Text(await door.AskAsync(new GetAuditKeys(), Actor.Of(context.User), context.RequestAborted), "application/x-pem-file");
}
