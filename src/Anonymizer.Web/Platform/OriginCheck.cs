namespace Anonymizer.Web.Platform;

/// <summary>Refuses what another site makes a browser send: changing requests and WebSockets with a foreign Origin.</summary>
/// <remarks>Programs send no Origin; a browser always does here. SameSite cookies and antiforgery tokens stand behind it.</remarks>
internal sealed class OriginCheck(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (Changes(context) && IsForeign(context.Request))
        {
            return TypedResults.Problem(
                title: "The request came from another site.",
                statusCode: StatusCodes.Status403Forbidden,
                extensions: new Dictionary<string, object?> { ["code"] = "request.foreign-origin" }).ExecuteAsync(context);
        }

        return next(context);
    }

    private static bool Changes(HttpContext context) =>
        context.WebSockets.IsWebSocketRequest
        || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method));

    private static bool IsForeign(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();

        return origin.Length > 0
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
