using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Anonymizer.Web.Observability;

/// <summary>A health answer: each check's name, state and what to do; no exception, no path.</summary>
internal sealed record HealthAnswer(string Status, IReadOnlyList<HealthAnswer.Check> Checks)
{
    public sealed record Check(string Name, string Status, string? Description);

    public static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new HealthAnswer(report.Status.ToString(), [.. report.Entries.Select(entry => CheckOf(entry.Key, entry.Value))]),
        context.RequestAborted);

    private static Check CheckOf(string name, HealthReportEntry entry) =>
        new(name, entry.Status.ToString(), entry.Exception is null ? entry.Description : "See the service's log.");
}
