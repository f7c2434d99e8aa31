using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Anonymizer.Core.Webhooks;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Webhooks.Delivering;

/// <summary>Sends one signed message. Follows no redirect, uses no proxy, connects only to addresses that were checked.</summary>
internal sealed class WebhookSender(IOptions<WebhookOptions> options, TimeProvider clock) : IDisposable
{
    private readonly HttpMessageInvoker _client = new(GuardedConnection.Handler(options.Value));

    public async Task<SendResult> SendAsync(DueDelivery message, CancellationToken cancellationToken)
    {
        if (!WebhookRules.IsAllowed(message.Url.ToString(), options.Value))
        {
            return new SendResult(0, GuardedConnection.Refused);
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));

        try
        {
            using var request = RequestOf(message);
            using var answer = await _client.SendAsync(request, timeout.Token);

            return new SendResult((int)answer.StatusCode, answer.IsSuccessStatusCode ? null : "status");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SendResult(0, "timeout");
        }
        catch (HttpRequestException failed)
        {
            return new SendResult(0, failed.InnerException is RefusedAddressException || failed.GetBaseException() is RefusedAddressException ? GuardedConnection.Refused : "connection");
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage RequestOf(DueDelivery message)
    {
        var body = Encoding.UTF8.GetBytes(message.Body);
        var now = clock.GetUtcNow();
        var request = new HttpRequestMessage(HttpMethod.Post, message.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.UserAgent.ParseAdd("Anonymizer");
        request.Headers.Add("Anonymizer-Delivery", message.DeliveryId.ToString());
        request.Headers.Add("Anonymizer-Timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("Anonymizer-Signature", WebhookSignature.Of(message.Secret, now, message.DeliveryId, body));

        return request;
    }
}
