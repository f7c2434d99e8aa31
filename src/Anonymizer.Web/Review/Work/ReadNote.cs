using Anonymizer.Web.Platform.Auditing;
using Mediator;

namespace Anonymizer.Web.Review.Work;

/// <summary>The next person has read the word that was left for them. It stays in the history.</summary>
[NotAudited("Who has read a hand-over's note is no act on a verdict.")]
public sealed record ReadNote(Guid VerdictId) : IRequest
{
    internal sealed class Handler(WorkDesk desk) : IRequestHandler<ReadNote>
    {
        public async ValueTask<Unit> Handle(ReadNote command, CancellationToken cancellationToken)
        {
            await desk.ReadNoteAsync(command.VerdictId, cancellationToken);
            desk.Tell(command.VerdictId);

            return Unit.Value;
        }
    }
}
