using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Anonymizer.EndToEnd.Tests.Speed;

/// <summary>A page of the service without a browser: a real connection and circuit that gets everything that a browser gets, and draws nothing.</summary>
internal sealed class BlazorCircuit : IAsyncDisposable
{
    private const int Invocation = 1;
    private const int Completion = 3;
    private const int Closed = 7;

    private static readonly Regex Markers = new("<!--Blazor:(?<marker>[^>]*?\"descriptor\"[^>]*?)-->", RegexOptions.NonBacktracking);
    private static readonly Regex States = new("<!--Blazor-Server-Component-State:(?<state>[^>]*?)-->", RegexOptions.NonBacktracking);
    private static readonly Regex References = new("\"__dotNetObject\":(?<id>[0-9]+)", RegexOptions.NonBacktracking);
    private static readonly IReadOnlyDictionary<string, object?> NoHeaders = new Dictionary<string, object?>();

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<object?>> asked = new();
    private readonly TaskCompletionSource<long> surface = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource end = new();
    private Task? listening;
    private int calls;

    /// <summary>What the server sent to be drawn, unpacked.</summary>
    public long DrawnBytes { get; private set; }

    /// <summary>Opens a page and waits until the surface of a review hears keys.</summary>
    /// <param name="app">The service.</param>
    /// <param name="cookies">Those of somebody who is signed in.</param>
    /// <param name="path">The page.</param>
    public static async Task<BlazorCircuit> OpenAsync(Uri app, CookieContainer cookies, string path)
    {
        var circuit = new BlazorCircuit();
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, UseProxy = false }) { BaseAddress = app };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        client.DefaultRequestHeaders.Add("Origin", app.GetLeftPart(UriPartial.Authority));
        var page = await client.GetStringAsync(new Uri(path, UriKind.Relative));
        using var negotiated = await client.PostAsync(new Uri("/_blazor/negotiate?negotiateVersion=1", UriKind.Relative), content: null);
        var token = (await negotiated.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("connectionToken").GetString();

        circuit.socket.Options.Cookies = cookies;
        circuit.socket.Options.SetRequestHeader("Origin", app.GetLeftPart(UriPartial.Authority));
        circuit.socket.Options.DangerousDeflateOptions = new WebSocketDeflateOptions();
        await circuit.socket.ConnectAsync(new Uri($"ws://{app.Authority}/_blazor?id={token}"), circuit.end.Token);
        await circuit.socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, circuit.end.Token);
        circuit.listening = circuit.ListenAsync();
        await circuit.StartAsync(app, path, page);

        return circuit;
    }

    /// <summary>Calls the review's side of the surface, as its script does.</summary>
    /// <returns>Its answer as JSON.</returns>
    public async Task<string?> CallAsync(string method, params object[] arguments)
    {
        var id = Interlocked.Increment(ref calls).ToString(CultureInfo.InvariantCulture);
        var answer = Ask(id);
        await SendAsync("BeginInvokeDotNetFromJS", null, id, null, method, await surface.Task, JsonSerializer.Serialize(arguments));

        return (string?)await answer;
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        socket.Dispose();
        await (listening ?? Task.CompletedTask);
        sending.Dispose();
        end.Dispose();
    }

    private Task<object?> Ask(string id) =>
        asked.GetOrAdd(id, _ => new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously)).Task.WaitAsync(TimeSpan.FromMinutes(2));

    private async Task StartAsync(Uri app, string path, string page)
    {
        var state = States.Match(page) is { Success: true } found ? found.Groups["state"].Value : "";
        var started = Ask("start");
        await SendAsync("StartCircuit", "start", app.ToString(), new Uri(app, path).ToString(), "[]", state);
        (await started).ShouldBeOfType<string>("the server did not take the circuit");
        var operations = Markers.Matches(page).Select((marker, index) => $"{{\"type\":\"add\",\"ssrComponentId\":{index + 1},\"marker\":{marker.Groups["marker"].Value}}}");
        await SendAsync("UpdateRootComponents", null, $"{{\"batchId\":1,\"operations\":[{string.Join(',', operations)}]}}", state);
        await surface.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    private Task SendAsync(string method, string? id, params object?[] arguments) =>
        SendAsync(BlazorPack.Write(Invocation, NoHeaders, id, method, arguments, Array.Empty<object?>()));

    private async Task SendAsync(byte[] message)
    {
        await sending.WaitAsync(end.Token);

        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Binary, true, end.Token);
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task ListenAsync()
    {
        var received = new byte[1 << 16];
        var (filled, isGreeted) = (0, false);

        try
        {
            while (!end.IsCancellationRequested)
            {
                if (filled == received.Length)
                {
                    Array.Resize(ref received, 2 * received.Length);
                }

                filled += (await socket.ReceiveAsync(received.AsMemory(filled), end.Token)).Count;
                var at = isGreeted ? 0 : Array.IndexOf(received, (byte)0x1E, 0, filled) + 1;
                isGreeted |= at > 0;

                while (isGreeted && BlazorPack.Read(received.AsMemory(at, filled - at)) is var (message, bytes))
                {
                    await HearAsync(message);
                    at += bytes;
                }

                received.AsSpan(at, filled - at).CopyTo(received);
                filled -= at;
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            surface.TrySetException(gone);
        }
    }

    private async Task HearAsync(IReadOnlyList<object?> message)
    {
        switch ((long)message[0]!)
        {
            case Invocation:
                await HearAsync((string)message[3]!, (IReadOnlyList<object?>)message[4]!);
                break;
            case Completion:
                asked.GetValueOrDefault((string)message[2]!)?.TrySetResult(message.Count > 4 ? message[4] : null);
                break;
            case Closed:
                throw new WebSocketException($"The server closed the connection: {message[1]}");
        }
    }

    private async Task HearAsync(string method, IReadOnlyList<object?> arguments)
    {
        switch (method)
        {
            case "JS.RenderBatch":
                DrawnBytes += ((ReadOnlyMemory<byte>)arguments[1]!).Length;
                await SendAsync("OnRenderCompleted", null, arguments[0], null);
                break;
            case "JS.BeginInvokeJS":
                await HearScriptAsync((long)arguments[0]!, (string)arguments[1]!, (string)arguments[2]!);
                break;
            case "JS.EndInvokeDotNet":
                asked.GetValueOrDefault((string)arguments[0]!)?.TrySetResult((bool)arguments[1]! ? arguments[2] : $"failed: {arguments[2]}");
                break;
            case "JS.Error":
                throw new WebSocketException($"The circuit failed: {arguments[0]}");
        }
    }

    private async Task HearScriptAsync(long id, string function, string arguments)
    {
        if (id != 0)
        {
            await SendAsync("EndInvokeJSFromDotNet", null, id, true, $"[{id},true,null]");
        }

        if (function == "surface.start")
        {
            surface.TrySetResult(long.Parse(References.Match(arguments).Groups["id"].Value, CultureInfo.InvariantCulture));
        }
    }
}
