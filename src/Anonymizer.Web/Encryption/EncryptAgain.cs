using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Encryption;

/// <summary>Everything that lies plain or under an older key is written anew under the newest, while the service goes on.</summary>
/// <param name="WithNewKey">Makes a new key first, which is in use from now on. Older keys stay in the ring: backups need them.</param>
[Allowed(Role.Administrator)]
public sealed record EncryptAgain(bool WithNewKey) : IRequest
{
    internal sealed class Handler(EncryptionWork work, AfterCommit afterCommit) : IRequestHandler<EncryptAgain>
    {
        public ValueTask<Unit> Handle(EncryptAgain command, CancellationToken cancellationToken)
        {
            afterCommit.Do(() =>
            {
                work.Start(command.WithNewKey);

                return Task.CompletedTask;
            });

            return ValueTask.FromResult(Unit.Value);
        }
    }
}
