using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;

namespace Anonymizer.Web.Backup.Making;

/// <summary>Makes a backup now, and enters that in the ledger; this entry itself is in the next one.</summary>
internal sealed record MakeBackup : IRequest<MadeBackup>, IServiceOnly
{
    internal static async Task<MadeBackup> ByAsync(BackupMaker maker, CancellationToken cancellationToken)
    {
        var manifest = (await maker.MakeAsync(cancellationToken)).Manifest;

        return new MadeBackup(manifest.Name, manifest.Files.Count, manifest.Bytes, manifest.Missing.Count);
    }

    internal sealed class Handler(BackupMaker maker) : IRequestHandler<MakeBackup, MadeBackup>
    {
        public async ValueTask<MadeBackup> Handle(MakeBackup command, CancellationToken cancellationToken) => await ByAsync(maker, cancellationToken);
    }
}

/// <summary>A backup that was made.</summary>
/// <param name="Name">When.</param>
/// <param name="Files">How many files it has.</param>
/// <param name="Bytes">Their lengths.</param>
/// <param name="Missing">How many files the database names that were not there.</param>
internal sealed record MadeBackup(string Name, int Files, long Bytes, int Missing) : IAuditedOutcome
{
    public string AuditOutcome => Missing == 0 ? Name : $"{Name} without {Missing}";
}
