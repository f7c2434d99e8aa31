using Anonymizer.Web.Data;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Models.Runs;

/// <summary>The gold that models are scored on: the file that a setting names, else that of the samples.</summary>
internal sealed class GoldSource(IOptions<RunOptions> options, IOptions<StorageOptions> storage) : IGoldSource
{
    public Task<string?> WriteAsync(string file, CancellationToken cancellationToken)
    {
        var source = options.Value.Gold is { Length: > 0 } set ? set : Path.Combine(storage.Value.Samples, "gold.jsonl");

        if (!File.Exists(source))
        {
            return Task.FromResult<string?>(null);
        }

        File.Copy(source, file, overwrite: true);

        return Task.FromResult<string?>(Path.GetFileName(source));
    }

    public Task CheckAsync(string trainFile, CancellationToken cancellationToken) => Task.CompletedTask;
}
