using Anonymizer.Web.Backup.Making;
using Anonymizer.Web.Backup.Restoring;
using Anonymizer.Web.Backup.Scheduling;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Anonymizer.Web.Backup;

internal static class BackupApi
{
    private const string Path = "/api/v1/backups";

    public static IEndpointRouteBuilder MapBackup(this IEndpointRouteBuilder routes)
    {
        var backups = routes.MapGroup(Path).WithTags("Backups").ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);

        backups.MapGet("/", async (Door door, HttpContext context) => TypedResults.Ok(await door.AskAsync(new GetBackups(), Actor.Of(context.User), context.RequestAborted)))
            .WithName("ListBackups").WithSummary("The backups, the newest first; when the next is made, what is being done, what failed last (administrators, operators, auditors).");
        backups.MapPost("/", (Door door, HttpContext context) => StartAsync(new StartBackup(), door, context))
            .WithName("StartBackup").WithSummary("Makes a backup now, while people work; it stands in the list when it is done.");
        backups.MapPut("/rules", SetAsync).WithName("SetBackupRules").WithSummary("Says when backups are made by themselves (minute, hour, day, month, day of the week; empty for never), how many stay and for how many days (0 for all, for ever).")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status409Conflict);
        backups.MapPost("/{name}/check", (string name, Door door, HttpContext context) => StartAsync(new StartCheck(name), door, context))
            .WithName("CheckBackup").WithSummary("Restores a backup into a scratch place and looks whether it is whole; the list says what was found.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        backups.MapPost("/{name}/restore", (string name, RestoreRequest request, Door door, HttpContext context) => StartAsync(new AskRestore(name, request.Confirmation ?? ""), door, context))
            .WithName("RestoreBackup").WithSummary("Has a backup checked and made ready to take the place of all data at the next start of the service; confirmation is its name once more.")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status409Conflict);
        backups.MapDelete("/waiting-restore", CancelAsync).WithName("CancelRestore").WithSummary("Takes back a restore that waits for the next start: the data stay.");

        return routes;
    }

    private static async Task<Accepted> StartAsync(Mediator.IRequest command, Door door, HttpContext context)
    {
        await door.TellAsync(command, Actor.Of(context.User), context.RequestAborted);

        return TypedResults.Accepted(Path);
    }

    private static async Task<NoContent> SetAsync(SetBackupRules command, Door door, HttpContext context)
    {
        await door.TellAsync(command, Actor.Of(context.User), context.RequestAborted);

        return TypedResults.NoContent();
    }

    private static async Task<NoContent> CancelAsync(Door door, HttpContext context)
    {
        await door.TellAsync(new CancelRestore(), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.NoContent();
    }
}

/// <summary>Confirms a restore.</summary>
/// <param name="Confirmation">The name of the backup once more.</param>
internal sealed record RestoreRequest(string? Confirmation);
