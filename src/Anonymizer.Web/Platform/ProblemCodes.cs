namespace Anonymizer.Web.Platform;

/// <summary>Gives a code to the problems that the framework makes by itself.</summary>
internal static class ProblemCodes
{
    public static void Complete(ProblemDetailsContext context) =>
        context.ProblemDetails.Extensions.TryAdd("code", Of(context.ProblemDetails.Status ?? context.HttpContext.Response.StatusCode));

    private static string Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "request.invalid",
        StatusCodes.Status401Unauthorized => "unauthenticated",
        StatusCodes.Status403Forbidden => "forbidden",
        StatusCodes.Status404NotFound => "not-found",
        StatusCodes.Status405MethodNotAllowed => "method-not-allowed",
        StatusCodes.Status413PayloadTooLarge => "request.too-large",
        StatusCodes.Status415UnsupportedMediaType => "request.media-type",
        StatusCodes.Status429TooManyRequests => "too-many-requests",
        _ => "internal",
    };
}
