using System.Text.Json;
using Refit;

namespace Anonymizer.Client;

/// <summary>Why the service refused: a stable code, and what to do in words.</summary>
public sealed record Problem(int Status, string Code, string Title)
{
    /// <summary>What a refusal says; a code of "unknown" where the answer was none of the service's.</summary>
    public static Problem Of(ApiException refused)
    {
        ArgumentNullException.ThrowIfNull(refused);

        try
        {
            var body = JsonSerializer.Deserialize<JsonElement>(refused.Content ?? "");

            return new Problem((int)refused.StatusCode, body.GetProperty("code").GetString() ?? "unknown", body.GetProperty("title").GetString() ?? "");
        }
        catch (Exception strange) when (strange is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new Problem((int)refused.StatusCode, "unknown", refused.ReasonPhrase ?? "");
        }
    }
}
