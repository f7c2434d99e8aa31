using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Anonymizer.Web.Platform;

/// <summary>Gives a code to the problems that the framework makes by itself.</summary>
internal static class ProblemCodes
{
    public static void Complete(ProblemDetailsContext context)
    {
        var status = context.ProblemDetails.Status ?? context.HttpContext.Response.StatusCode;

        if (context.ProblemDetails.Extensions.TryAdd("code", Of(status)))
        {
            context.ProblemDetails.Title = AdviceFor(status) ?? context.ProblemDetails.Title;
        }
    }

    /// <summary>A problem for a bare status; always JSON, whatever the caller says to accept.</summary>
    public static Task AnswerAsync(StatusCodeContext context)
    {
        var status = context.HttpContext.Response.StatusCode;
        var problem = new ProblemDetails { Status = status, Title = AdviceFor(status) ?? ReasonPhrases.GetReasonPhrase(status), Extensions = { ["code"] = Of(status) } };

        return context.HttpContext.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json", context.HttpContext.RequestAborted);
    }

    private static string? AdviceFor(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "Sign in, or send an API key (X-Api-Key or Authorization: Bearer).",
        StatusCodes.Status413PayloadTooLarge => "The file is too large. Send a file of at most 50 MB.",
        StatusCodes.Status429TooManyRequests => "Too many requests. Wait a minute.",
        _ => null,
    };

    private static string Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "request.invalid",
        StatusCodes.Status401Unauthorized => "unauthenticated",
        StatusCodes.Status403Forbidden => "forbidden",
        StatusCodes.Status404NotFound => "not-found",
        StatusCodes.Status405MethodNotAllowed => "method-not-allowed",
        StatusCodes.Status412PreconditionFailed => "precondition.failed",
        StatusCodes.Status413PayloadTooLarge => "request.too-large",
        StatusCodes.Status415UnsupportedMediaType => "request.media-type",
        StatusCodes.Status429TooManyRequests => "too-many-requests",
        _ => "internal",
    };
}
