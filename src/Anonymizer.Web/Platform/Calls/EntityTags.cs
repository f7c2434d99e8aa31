using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Anonymizer.Web.Platform.Calls;

/// <summary>Answers with an entity tag, "REVISION-HASH": the revision guards changes (If-Match), the hash saves a transfer (If-None-Match).</summary>
internal static class EntityTags
{
    /// <summary>The answer, or 304 where the caller has it already.</summary>
    public static Results<Ok<T>, StatusCodeHttpResult> Tagged<T>(HttpContext context, T answer, int revision)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(answer, JsonSerializerOptions.Web)))[..16];
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{revision}-{hash}\""));
        context.Response.GetTypedHeaders().ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";

        return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(answer);
    }

    /// <summary>The revision that a change was decided on; null where the caller does not care; -1, which no revision is, for a tag that is none of ours.</summary>
    public static int? ExpectedBy(HttpRequest request)
    {
        var wanted = request.GetTypedHeaders().IfMatch;

        return request.Headers.IfMatch.Count == 0 || wanted.Any(tag => tag.Equals(EntityTagHeaderValue.Any)) ? null
            : wanted is [{ IsWeak: false } tag] && int.TryParse(tag.Tag.AsSpan().Trim('"').ToString().Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision
            : -1;
    }
}
