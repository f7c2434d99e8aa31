using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Accounts;

/// <summary>What a person did with an account goes into the ledger; there is nothing else to do about it.</summary>
/// <param name="AccountId">Whose; null where nobody has the name that was typed.</param>
/// <param name="Step">What was done.</param>
internal sealed record NoteAccountStep(Guid? AccountId, AccountStep Step) : IRequest, IServiceOnly
{
    internal sealed class Handler : IRequestHandler<NoteAccountStep>
    {
        public ValueTask<Unit> Handle(NoteAccountStep command, CancellationToken cancellationToken) => Unit.ValueTask;
    }
}

/// <summary>What can be done with an account.</summary>
internal enum AccountStep
{
    SignedIn,
    WrongPassword,
    LockedOut,
    SignedOut,
    PasswordChanged,
    WrongCode,
    SignedInByRecoveryCode,
    SecondFactorAdded,
    SecondFactorRemoved,
    RecoveryCodesMade,
    SignedInByDirectory,
}
