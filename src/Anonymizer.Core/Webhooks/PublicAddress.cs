using System.Net;
using System.Net.Sockets;

namespace Anonymizer.Core.Webhooks;

/// <summary>Tells addresses of the open internet from those inside a house: a webhook must not make the service call its own neighbours.</summary>
/// <remarks>After the special-purpose registries of RFC 6890 as IANA keeps them. An IPv4 address inside an IPv6 one (mapped, NAT64, 6to4) counts as itself.</remarks>
public static class PublicAddress
{
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] ClosedInGlobal = [IPNetwork.Parse("2001::/23"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("3fff::/20")];
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    public static bool Is(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);

        return Inner(address) is { } inner ? IsFour(inner)
            : address.AddressFamily == AddressFamily.InterNetwork ? IsFour(address)
            : Global.Contains(address) && !ClosedInGlobal.Any(closed => closed.Contains(address));
    }

    private static bool IsFour(IPAddress address) => !Closed.Any(closed => closed.Contains(address));

    private static IPAddress? Inner(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? address.MapToIPv4()
        : address.AddressFamily != AddressFamily.InterNetworkV6 ? null
        : Nat64.Contains(address) ? new IPAddress(address.GetAddressBytes().AsSpan(12, 4))
        : SixToFour.Contains(address) ? new IPAddress(address.GetAddressBytes().AsSpan(2, 4))
        : null;
}
