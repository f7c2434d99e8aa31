using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Anonymizer.Simulation;

/// <summary>Calls of the REST interface.</summary>
internal static class Calls
{
    /// <summary>Sends JSON and reads JSON; nothing where the answer is empty.</summary>
    /// <exception cref="InvalidOperationException">It was refused: with the status and the problem.</exception>
    public static async Task<JsonElement> CallAsync(this HttpClient client, HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();

        return !answer.IsSuccessStatusCode ? throw new InvalidOperationException($"{method} {path}: {(int)answer.StatusCode} {text}")
            : text.Length == 0 ? default
            : JsonSerializer.Deserialize<JsonElement>(text);
    }
}
