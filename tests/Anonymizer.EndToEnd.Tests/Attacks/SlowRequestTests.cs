using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Anonymizer.EndToEnd.Tests.Attacks;

/// <summary>Requests that are too large or never end, sent to the real server: it ends them, and goes on answering others meanwhile.</summary>
public sealed class SlowRequestTests(AttackedApp app) : IClassFixture<AttackedApp>
{
    private const int Many = 200;
    private const long Gigabyte = 1L << 30;

    [Fact]
    public async Task Two_hundred_requests_whose_headers_never_end_are_ended_and_others_are_answered_meanwhile()
    {
        var slow = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => OpenAsync("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")));
        using var client = new HttpClient { BaseAddress = app.Address };

        (await client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await Task.WhenAll(slow.Select(AnswerAsync))).ShouldAllBe(answer => answer.Length == 0 || answer.StartsWith("HTTP/1.1 408", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_that_never_comes_is_ended()
    {
        using var socket = await OpenAsync($"POST /api/v1/verdicts HTTP/1.1\r\nHost: {app.Address.Authority}\r\nX-Api-Key: {AdministratorKey.Value}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\n\r\n--x\r\n");

        (await AnswerAsync(socket)).ShouldStartWith("HTTP/1.1 408");
    }

    [Theory]
    [InlineData("/api/v1/verdicts", 413)]
    [InlineData("/api/v1/redactions", 413)]
    public async Task A_gigabyte_is_refused_before_it_is_sent(string path, int status)
    {
        using var socket = await OpenAsync(string.Create(CultureInfo.InvariantCulture, $"POST {path} HTTP/1.1\r\nHost: {app.Address.Authority}\r\nX-Api-Key: {AdministratorKey.Value}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: {Gigabyte}\r\n\r\n"));

        (await AnswerAsync(socket)).ShouldStartWith($"HTTP/1.1 {status}");
    }

    [Theory]
    [InlineData(414, "GET /{0} HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData(431, "GET / HTTP/1.1\r\nHost: x\r\nX-Long: {0}\r\n\r\n")]
    public async Task A_line_that_is_too_long_is_refused(int status, string request)
    {
        using var socket = await OpenAsync(request.Replace("{0}", new string('a', 100_000), StringComparison.Ordinal));

        (await AnswerAsync(socket)).ShouldStartWith($"HTTP/1.1 {status}");
    }

    [Fact]
    public async Task Too_many_headers_are_refused()
    {
        using var socket = await OpenAsync($"GET / HTTP/1.1\r\nHost: x\r\n{string.Concat(Enumerable.Range(0, 1000).Select(number => $"X-{number}: 1\r\n"))}\r\n");

        (await AnswerAsync(socket)).ShouldStartWith("HTTP/1.1 431");
    }

    private async Task<Socket> OpenAsync(string sent)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, app.Address.Port);

        try
        {
            await socket.SendAsync(Encoding.ASCII.GetBytes(sent));
        }
        catch (SocketException)
        {
            // it answered before all was sent
        }

        return socket;
    }

    /// <summary>What the server says before it closes the connection; it must close it.</summary>
    private static async Task<string> AnswerAsync(Socket socket)
    {
        var answer = new StringBuilder();
        var part = new byte[4096];
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));

        try
        {
            while (await socket.ReceiveAsync(part, patience.Token) is > 0 and var count)
            {
                answer.Append(Encoding.ASCII.GetString(part, 0, count));
            }
        }
        catch (SocketException)
        {
            // it was cut
        }

        socket.Dispose();

        return answer.ToString();
    }
}
