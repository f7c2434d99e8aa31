namespace Anonymizer.Web.Platform;

internal static class DefaultAddress
{
    private const string Url = "http://localhost:5080";

    public static void UseDefaultAddress(this IWebHostBuilder host, IConfiguration configuration)
    {
        if (configuration["urls"] is null && configuration["http_ports"] is null && !configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            host.UseUrls(Url);
        }
    }
}
