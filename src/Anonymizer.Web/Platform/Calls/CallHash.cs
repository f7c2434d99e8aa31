using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Anonymizer.Web.Platform.Calls;

/// <summary>What a call says, as a hash: where to, and its content. A form by its fields, for its boundary differs each time it is sent.</summary>
internal static class CallHash
{
    public static async Task<string> OfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, request.Method, request.Path, request.QueryString.ToString());

        if (request.HasFormContentType)
        {
            await AddFormAsync(hash, await request.ReadFormAsync(cancellationToken), cancellationToken);
        }
        else
        {
            request.EnableBuffering();
            await AddAsync(hash, request.Body, cancellationToken);
            request.Body.Position = 0;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static async Task AddFormAsync(IncrementalHash hash, IFormCollection form, CancellationToken cancellationToken)
    {
        foreach (var (name, values) in form.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            Add(hash, [name, .. values]);
        }

        foreach (var file in form.Files)
        {
            Add(hash, file.Name, file.FileName);
            await using var content = file.OpenReadStream();
            await AddAsync(hash, content, cancellationToken);
        }
    }

    private static async Task AddAsync(IncrementalHash hash, Stream content, CancellationToken cancellationToken) =>
        hash.AppendData(await SHA256.HashDataAsync(content, cancellationToken));

    /// <summary>Each with its length before it, so that no two lists of texts look the same.</summary>
    private static void Add(IncrementalHash hash, params IEnumerable<string?> texts)
    {
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text ?? "");
            hash.AppendData(Encoding.UTF8.GetBytes(bytes.Length.ToString(CultureInfo.InvariantCulture) + ':'));
            hash.AppendData(bytes);
        }
    }
}
