using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Anonymizer.Web.Tests.Canary;

/// <summary>An office system that keeps all that it is told, headers included.</summary>
internal sealed class HookReceiver(WebApplication host) : IAsyncDisposable
{
    public ConcurrentQueue<string> Bodies { get; } = new();

    public string Url => $"{host.Urls.Single()}/hook";

    public static async Task<HookReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var host = builder.Build();
        var receiver = new HookReceiver(host);
        host.MapPost("/hook", receiver.TakeAsync);
        await host.StartAsync();

        return receiver;
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        Bodies.Enqueue($"{string.Join(' ', context.Request.Headers.Select(header => $"{header.Key}: {header.Value}"))} {await reader.ReadToEndAsync()}");
    }
}
