using Anonymizer.Web.Data;
using Anonymizer.Web.Data.Encryption;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Anonymizer.Web.Encryption;

/// <summary>The keys of the ring, and how much lies plain or under an older key. Goes through all tables and files.</summary>
[Allowed(Role.Administrator, Role.Auditor, Role.Operator)]
public sealed record GetEncryption : IRequest<EncryptionState>, IReads
{
    internal sealed class Handler(ColumnRewriter rewriter, FileStore files, EncryptionWork work, IKeyManager keys) : IRequestHandler<GetEncryption, EncryptionState>
    {
        public async ValueTask<EncryptionState> Handle(GetEncryption query, CancellationToken cancellationToken)
        {
            long rows = 0;

            foreach (var table in rewriter.Tables)
            {
                rows += await rewriter.CountAsync(table, cancellationToken);
            }

            return new EncryptionState(
                [.. keys.GetAllKeys().OrderByDescending(key => key.ActivationDate).Select(key => new RingKey(key.KeyId, key.CreationDate, key.ExpirationDate, key.IsRevoked))],
                rows,
                files.Old().LongCount(),
                work.Progress);
        }
    }
}

/// <summary>How what is kept of people is encrypted.</summary>
/// <param name="Keys">The ring, the newest first.</param>
/// <param name="OldRows">Rows with something plain or under an older key.</param>
/// <param name="OldFiles">The same of files.</param>
/// <param name="Progress">Of the newest run of "encrypt again".</param>
public sealed record EncryptionState(IReadOnlyList<RingKey> Keys, long OldRows, long OldFiles, EncryptionProgress Progress);

/// <summary>A key of the ring. Its id is no secret.</summary>
public sealed record RingKey(Guid Id, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt, bool IsRevoked);
