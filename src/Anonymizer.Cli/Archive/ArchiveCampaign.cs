using System.Text.Json;
using Anonymizer.Cli.Running;
using Anonymizer.Core;
using Anonymizer.Core.Review.Routes;

namespace Anonymizer.Cli.Archive;

/// <summary>What one archive is redacted with, from its first file to its last: <c>campaign.json</c>.</summary>
/// <param name="Id">Draws the sample's lots.</param>
/// <param name="Policy">SHA-256 of the policy.</param>
/// <param name="Model">The model.</param>
/// <param name="AuditShare">The share of files that people look at.</param>
internal sealed record ArchiveCampaign(Guid Id, string Policy, string Model, double AuditShare)
{
    private const string Lots = "archive-audit";

    /// <exception cref="DomainException">usage.archive-changed: the folder was begun with something else; usage.archive-damaged.</exception>
    public static async Task<ArchiveCampaign> OpenAsync(string folder, string policy, string model, double auditShare, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, "campaign.json");

        if (!File.Exists(path))
        {
            var made = new ArchiveCampaign(Guid.CreateVersion7(), policy, model, auditShare);
            await AtomicFile.WriteAsync(path, JsonSerializer.SerializeToUtf8Bytes(made, Json.Indented), cancellationToken);

            return made;
        }

        var begun = Read(await File.ReadAllTextAsync(path, cancellationToken));

        return begun == new ArchiveCampaign(begun.Id, policy, model, auditShare) ? begun : throw new DomainException(
            "usage.archive-changed", "This OUT was begun with another policy, model or share for the audit, and one archive is redacted in one way: use what it was begun with (campaign.json), or another OUT.");
    }

    /// <summary>The same file is always in the sample or never, and nobody can sway it.</summary>
    public bool IsDrawn(string hash) => Lot.Draw(new Guid(Convert.FromHexString(hash.AsSpan(0, 32)), bigEndian: true), $"{Lots}-{Id}") < AuditShare;

    private static ArchiveCampaign Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<ArchiveCampaign>(json, Json.Indented) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new DomainException("usage.archive-damaged", "campaign.json in OUT cannot be read: restore it, or use another OUT.");
        }
    }
}
