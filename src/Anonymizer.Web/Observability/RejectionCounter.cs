namespace Anonymizer.Web.Observability;

/// <summary>Counts the requests that were turned away, by reason.</summary>
internal sealed class RejectionCounter(RequestDelegate next, Meters meters)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);

        if (ReasonOf(context.Response.StatusCode) is { } reason)
        {
            meters.Rejected(reason);
        }
    }

    private static string? ReasonOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => "auth",
        StatusCodes.Status413PayloadTooLarge => "size",
        StatusCodes.Status415UnsupportedMediaType => "type",
        StatusCodes.Status429TooManyRequests => "rate_limit",
        _ => null,
    };
}
