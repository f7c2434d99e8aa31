using Anonymizer.Core;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Data.Encryption;
using FluentValidation;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Platform;

/// <summary>Maps every exception to a problem with a stable code.</summary>
/// <remarks>Only a bug is logged, by type and place: its message could hold what stood in the request.</remarks>
internal sealed class ProblemDetailsHandler(IProblemDetailsService problems, ILogger<ProblemDetailsHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = Problem(exception);
        httpContext.Response.StatusCode = problem.Status!.Value;

        if (problem.Status == StatusCodes.Status500InternalServerError)
        {
            log.LogError("{Type} in trace {Trace} at {Stack}", exception.GetType().FullName, httpContext.TraceIdentifier, exception.StackTrace);
        }

        if (PageRequest.Is(httpContext.Request))
        {
            return true; // a person gets the page for this status
        }

        if (!await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem }))
        {
            await httpContext.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json", cancellationToken);
        }

        return true;
    }

    private static ProblemDetails Problem(Exception exception) => exception switch
    {
        ValidationException invalid => new HttpValidationProblemDetails(ErrorsOf(invalid))
        {
            Status = StatusCodes.Status400BadRequest,
            Title = "The request is not valid.",
            Extensions = { ["code"] = "request.invalid" },
        },
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
            Of(StatusCodes.Status413PayloadTooLarge, "request.too-large", "The file is too large. Send a file of at most 50 MB."),
        BadHttpRequestException bad => Of(bad.StatusCode, "request.invalid", "The request could not be read. Check its form and its content type."),
        AntiforgeryValidationException => Of(StatusCodes.Status400BadRequest, "request.invalid", "The form is old, or came from elsewhere. Load the page again and repeat the step."),
        UnreadableValueException => Of(StatusCodes.Status500InternalServerError, "data.unreadable", "Something stored cannot be opened: it was changed, or its key is missing from the key ring. Tell the operator the trace id."),
        InvalidDataException => Of(StatusCodes.Status400BadRequest, "request.invalid", "The form could not be read. Check the multipart fields."),
        NotFoundException => Of(StatusCodes.Status404NotFound, "not-found", "There is nothing at this address, or it is not for you."),
        ForbiddenException forbidden => Of(StatusCodes.Status403Forbidden, "forbidden", forbidden.Message),
        ChangedSinceException changed => Of(StatusCodes.Status412PreconditionFailed, "precondition.failed", changed.Message),
        DbUpdateException second when ChangedMeanwhile.Is(second) => Problem(ChangedMeanwhile.Refusal()),
        DomainException domain => Of(StatusOf(domain.Code), domain.Code, domain.Message),
        _ when StorageFault.Of(exception) is { } fault => Problem(fault),
        _ => Of(StatusCodes.Status500InternalServerError, "internal", "Something went wrong on our side. Try again; if it stays, tell the operator the trace id."),
    };

    /// <summary>What is wrong with the content of a file or policy is 422; what the state forbids is 409.</summary>
    private static int StatusOf(string code) => code switch
    {
        "word.too-large" => StatusCodes.Status413PayloadTooLarge,
        "storage.full" or "storage.low" => StatusCodes.Status507InsufficientStorage,
        "model.none" or "storage.read-only" or "storage.failed" or "storage.away" or "storage.busy" => StatusCodes.Status503ServiceUnavailable,
        "model.unknown" => StatusCodes.Status404NotFound,
        Verdict.PurgedCode => StatusCodes.Status410Gone,
        _ when code.Split('.')[0] is "word" or "convert" or "pdf" or "text" or "policy" or "archive" => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status409Conflict,
    };

    private static ProblemDetails Of(int status, string code, string title) => new() { Status = status, Title = title, Extensions = { ["code"] = code } };

    private static Dictionary<string, string[]> ErrorsOf(ValidationException invalid) =>
        invalid.Errors
            .GroupBy(failure => failure.PropertyName)
            .ToDictionary(group => group.Key, group => group.Select(failure => failure.ErrorMessage).ToArray());
}
