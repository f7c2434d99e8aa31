namespace Anonymizer.Client;

/// <summary>Gives every POST a key of its own, so that the call can be sent again without a second effect.</summary>
internal sealed class OnceHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const string Header = "Idempotency-Key";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Post && !request.Headers.Contains(Header))
        {
            request.Headers.Add(Header, Guid.CreateVersion7().ToString());
        }

        return base.SendAsync(request, cancellationToken);
    }
}
