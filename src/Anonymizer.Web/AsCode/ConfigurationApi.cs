using System.Text;
using Anonymizer.Core;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Anonymizer.Web.AsCode;

internal static class ConfigurationApi
{
    public static IServiceCollection AddConfigurationAsCode(this IServiceCollection services) => services.AddSingleton<ConfigurationDesk>();

    public static IEndpointRouteBuilder MapConfigurationAsCode(this IEndpointRouteBuilder routes)
    {
        var configuration = routes.MapGroup("/api/v1/configuration").WithTags("Configuration").ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);

        configuration.MapGet("/", async (ConfigurationDesk desk, HttpContext context) =>
            {
                context.Response.Headers.ContentDisposition = "attachment; filename=court.yaml";

                return TypedResults.Text(await desk.ExportAsync(Actor.Of(context.User), context.RequestAborted), "application/yaml");
            })
            .WithName("ExportConfiguration").WithSummary("Courts, policies, users and schedules as a YAML file that can be applied here or elsewhere; no passwords.")
            .Produces<string>(StatusCodes.Status200OK, "application/yaml");
        configuration.MapPost("/", ApplyAsync).WithName("ApplyConfiguration")
            .WithSummary("Makes courts, policies, users and schedules as a YAML file says; what it does not name stays. With dryRun=true nothing is changed. Each new user's one-time password is told once.")
            .Accepts<string>("application/yaml", "text/yaml", "text/plain", "application/json")
            .ProducesProblem(StatusCodes.Status409Conflict);

        return routes;
    }

    private static async Task<Ok<AppliedConfiguration>> ApplyAsync(ConfigurationDesk desk, HttpContext context, bool dryRun = false)
    {
        var actor = Actor.Of(context.User);
        Platform.Access.AccessRule.Check<AddCourt>(actor);

        if (context.Request.ContentLength > CourtFileText.Longest)
        {
            throw new DomainException("configuration.invalid", "The file is too large. Nothing was changed.");
        }

        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var yaml = await reader.ReadToEndAsync(context.RequestAborted);

        return TypedResults.Ok(await (dryRun ? desk.PlanAsync(yaml, actor, context.RequestAborted) : desk.ApplyAsync(yaml, actor, context.RequestAborted)));
    }
}
