using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Anonymizer.Web.Encryption;

internal static class EncryptionApi
{
    public static IServiceCollection AddEncryption(this IServiceCollection services)
    {
        services.AddSingleton<EncryptionWork>();
        services.AddHostedService(provider => provider.GetRequiredService<EncryptionWork>());

        return services;
    }

    public static IEndpointRouteBuilder MapEncryption(this IEndpointRouteBuilder routes)
    {
        var encryption = routes.MapGroup("/api/v1/encryption").WithTags("Encryption")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);

        encryption.MapGet("", GetAsync).WithName("GetEncryption").WithSummary("The keys of the ring, how much lies plain or under an older key, and how far encrypting again is.");
        encryption.MapPost("/again", AgainAsync).WithName("EncryptAgain").WithSummary("Writes everything anew under the newest key, or under a new one, while the service goes on (administrators).");

        return routes;
    }

    private static async Task<Ok<EncryptionState>> GetAsync(Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new GetEncryption(), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Accepted> AgainAsync(EncryptAgain command, Door door, HttpContext context)
    {
        await door.TellAsync(command, Actor.Of(context.User), context.RequestAborted);

        return TypedResults.Accepted("/api/v1/encryption");
    }
}
