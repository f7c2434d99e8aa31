namespace Anonymizer.Web.Platform.Calls;

/// <summary>Hands the revision that a change of a verdict was decided on (If-Match) to the transaction that makes it.</summary>
internal static class MatchRevision
{
    public static RouteHandlerBuilder MatchesRevision(this RouteHandlerBuilder endpoint) => endpoint
        .AddEndpointFilter((invocation, next) =>
        {
            var context = invocation.HttpContext;

            if (EntityTags.ExpectedBy(context.Request) is { } revision && Guid.TryParse(context.Request.RouteValues["id"] as string, out var verdictId))
            {
                context.Features.Set(new ExpectedRevision(verdictId, revision));
            }

            return next(invocation);
        })
        .WithMetadata(new MatchesRevisionAttribute())
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);
}

/// <summary>Marks an endpoint that heeds If-Match.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MatchesRevisionAttribute : Attribute;
