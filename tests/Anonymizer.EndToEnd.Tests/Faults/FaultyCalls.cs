using System.Collections.Concurrent;
using System.Net;

namespace Anonymizer.EndToEnd.Tests.Faults;

/// <summary>Calls a service that may be gone at any moment, and counts what was under way.</summary>
internal sealed class FaultyCalls(HttpClient client)
{
    private readonly ConcurrentDictionary<string, int> underWay = new();

    public HttpClient Client => client;

    /// <summary>The kinds of calls that wait for their answer right now.</summary>
    public IReadOnlyList<string> UnderWay => [.. underWay.Where(kind => kind.Value > 0).Select(kind => kind.Key)];

    /// <summary>Sends a call, and tells it of its answer.</summary>
    /// <exception cref="HttpRequestException">The service is gone: whether the call had its effect is unknown.</exception>
    /// <exception cref="FaultException">It was refused.</exception>
    public async Task SendAsync(PendingCall call)
    {
        call.IsUnknown = true;
        underWay.AddOrUpdate(call.Kind, 1, (_, count) => count + 1);

        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(call.Path, UriKind.Relative)) { Content = call.Content() };
            _ = call.Key is { } key && request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
            using var answer = await client.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            call.Done(answer.IsSuccessStatusCode ? text : IsDone(answer.StatusCode, text) ? "" : throw new FaultException($"{call.Kind} {call.Path}: {answer.StatusCode} {text}"));
            call.IsUnknown = false;
        }
        finally
        {
            underWay.AddOrUpdate(call.Kind, 0, (_, count) => count - 1);
        }
    }

    /// <summary>Is it what a client sees when the service is killed?</summary>
    public static bool IsGone(Exception exception) => exception is HttpRequestException { StatusCode: null } or IOException or OperationCanceledException;

    private static bool IsDone(HttpStatusCode status, string text) => status == HttpStatusCode.Conflict && text.Contains("idempotency.done", StringComparison.Ordinal);
}
