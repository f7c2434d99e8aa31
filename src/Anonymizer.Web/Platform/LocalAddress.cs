namespace Anonymizer.Web.Platform;

/// <summary>Addresses that a redirect may lead to.</summary>
internal static class LocalAddress
{
    /// <summary>Only a path of this site: neither another host nor a protocol-relative address.</summary>
    public static bool IsLocal(string? address) => address is ['/', ..] && (address.Length == 1 || address[1] is not ('/' or '\\')) && !address.Any(char.IsControl);

    /// <summary>The page that a form was sent from, or the first page.</summary>
    public static string Before(HttpRequest request)
    {
        var came = request.GetTypedHeaders().Referer;

        return came is not null && string.Equals(came.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase) && IsLocal(came.PathAndQuery)
            ? came.PathAndQuery
            : "/";
    }
}
