using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Verdicts;

/// <summary>The synthetic verdicts of a first start (configuration section "Samples").</summary>
public sealed class SampleOptions
{
    /// <summary>Put the samples into an empty database?</summary>
    public bool Seed { get; set; } = true;
}

/// <summary>Shows a newcomer something: an empty database gets the sample verdicts, for the purpose of testing.</summary>
internal sealed class SampleSeeding(Door door, IOptions<SampleOptions> options, IOptions<StorageOptions> storage, ILogger<SampleSeeding> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var folder = storage.Value.Samples;

        if (!options.Value.Seed || !Directory.Exists(folder) || (await door.AskAsync(new ListVerdicts(PageSize: 1), Actor.Service, stoppingToken)).Total > 0)
        {
            return;
        }

        var files = Directory.GetFiles(folder, "*.docx", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();

        foreach (var path in files)
        {
            var file = await File.ReadAllBytesAsync(path, stoppingToken);
            await door.AskAsync(new UploadVerdict(file, Path.GetFileName(path), Purpose.Test), Actor.Service, stoppingToken);
        }

        log.LogInformation("{Count} sample verdicts are in; detection works through them.", files.Count);
    }
}
