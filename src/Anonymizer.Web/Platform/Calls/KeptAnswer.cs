using System.Text.Json;
using Anonymizer.Web.Data.Encryption;
using Microsoft.AspNetCore.DataProtection;

namespace Anonymizer.Web.Platform.Calls;

/// <summary>An answer as it is kept for a repeated call: packed, for a review with its mentions is long, and encrypted, for it may name a file.</summary>
internal sealed record KeptAnswer(int Status, string? ContentType, Dictionary<string, string> Headers, byte[] Body, bool IsPacked = false)
{
    private const string Purpose = "Anonymizer.Calls.1";
    private static readonly string[] Kept = ["Location", "Link", "ETag"];

    public static KeptAnswer Of(HttpResponse response, byte[] body)
    {
        var (bytes, isPacked) = Packing.Pack(body);

        return new KeptAnswer(
            response.StatusCode, response.ContentType, Kept.Where(name => response.Headers.ContainsKey(name)).ToDictionary(name => name, name => response.Headers[name].ToString()), bytes, isPacked);
    }

    public byte[] Protect(IDataProtectionProvider protection) => protection.CreateProtector(Purpose).Protect(JsonSerializer.SerializeToUtf8Bytes(this));

    public static KeptAnswer Unprotect(IDataProtectionProvider protection, byte[] answer) =>
        JsonSerializer.Deserialize<KeptAnswer>(protection.CreateProtector(Purpose).Unprotect(answer))!;

    public async Task WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        (response.StatusCode, response.ContentType) = (Status, ContentType);
        response.Headers["Idempotency-Replayed"] = "true";

        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }

        if (Body.Length > 0)
        {
            await response.Body.WriteAsync(IsPacked ? Packing.Unpack(Body) : Body, cancellationToken);
        }
    }

    public override string ToString() => $"KeptAnswer({Status})";
}
