namespace Anonymizer.Web.Observability;

internal static class MetricsAddress
{
    /// <summary>Lets the service listen on the metrics' port too, whichever way its other addresses were given.</summary>
    public static void UseMetricsPort(this WebApplicationBuilder builder)
    {
        if (!int.TryParse(builder.Configuration["Observability:MetricsPort"], out var port) || port <= 0)
        {
            return;
        }

        if (builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.Configuration.AddInMemoryCollection([new("Kestrel:Endpoints:Metrics:Url", $"http://*:{port}")]);
        }
        else if (builder.Configuration["urls"] is { Length: > 0 } urls)
        {
            builder.WebHost.UseUrls($"{urls};http://*:{port}");
        }
        else if (builder.Configuration["http_ports"] is { Length: > 0 } ports)
        {
            builder.WebHost.UseSetting("http_ports", $"{ports};{port}");
        }
    }
}
