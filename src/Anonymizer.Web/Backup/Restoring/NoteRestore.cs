using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Backup.Restoring;

/// <summary>Enters in the restored ledger that it was restored: what came after the backup is not in it.</summary>
/// <param name="MadeAt">When the backup was made.</param>
internal sealed record NoteRestore(DateTimeOffset MadeAt) : IRequest, IServiceOnly
{
    internal sealed class Handler : IRequestHandler<NoteRestore>
    {
        public ValueTask<Unit> Handle(NoteRestore command, CancellationToken cancellationToken) => ValueTask.FromResult(Unit.Value);
    }
}
