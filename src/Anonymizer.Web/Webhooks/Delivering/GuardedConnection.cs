using System.Net;
using System.Net.Sockets;
using Anonymizer.Core.Webhooks;

namespace Anonymizer.Web.Webhooks.Delivering;

/// <summary>Connections that lead only outside the house: the name is asked for once, every address of the answer is checked, and one of these is called.</summary>
/// <remarks>A check before the call would be worth nothing: a name can mean another address a moment later (DNS rebinding).</remarks>
internal static class GuardedConnection
{
    public const string Refused = "refused-address";

    public static SocketsHttpHandler Handler(WebhookOptions options) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        MaxResponseHeadersLength = 16,
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, options.AllowPrivate, cancellationToken),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, bool allowPrivate, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(target.Host, cancellationToken);

        if (addresses.Length == 0 || (!allowPrivate && !addresses.All(PublicAddress.Is)))
        {
            throw new RefusedAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellationToken);

            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A name leads inside the house.</summary>
internal sealed class RefusedAddressException() : IOException("The address is not outside the house.");
