using System.Net;

namespace Anonymizer.Client;

/// <summary>Sends a call again when the service is busy or the connection broke: reads, and what carries a key against a second effect.</summary>
internal sealed class PatientHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const int Attempts = 4;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not null)
        {
            await request.Content.LoadIntoBufferAsync(cancellationToken); // to be sent again
        }

        for (var attempt = 1; ; attempt++)
        {
            TimeSpan wait;

            try
            {
                var answer = await base.SendAsync(request, cancellationToken);

                if (attempt == Attempts || answer.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.BadGateway))
                {
                    return answer;
                }

                wait = answer.Headers.RetryAfter?.Delta ?? Pause(attempt);
                answer.Dispose();
            }
            catch (HttpRequestException) when (attempt < Attempts)
            {
                wait = Pause(attempt);
            }

            await Task.Delay(wait, cancellationToken);
        }
    }

    private static TimeSpan Pause(int attempt) => TimeSpan.FromMilliseconds(250 * Math.Pow(2, attempt));
}
