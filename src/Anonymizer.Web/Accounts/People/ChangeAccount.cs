using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Accounts.People;

/// <summary>Says what an account may do and for which courts. It signs in anew.</summary>
/// <param name="AccountId">Not one's own.</param>
/// <param name="Roles">What they may do.</param>
/// <param name="CourtIds">For which courts; null for all.</param>
[Allowed(Role.Administrator)]
public sealed record ChangeAccount(Guid AccountId, IReadOnlyList<string> Roles, IReadOnlyList<Guid>? CourtIds) : IRequest
{
    public sealed class Validator : AbstractValidator<ChangeAccount>
    {
        public Validator() => RuleFor(command => command.Roles).PersonRoles();
    }

    internal sealed class Handler(AccountDesk desk, AccountRights rights) : IRequestHandler<ChangeAccount>
    {
        public async ValueTask<Unit> Handle(ChangeAccount command, CancellationToken cancellationToken)
        {
            var account = await desk.OtherAsync(command.AccountId, cancellationToken);
            account.IsLimited = command.CourtIds is not null;
            AccountDesk.SignOut(account);
            await rights.SetRolesAsync(account.Id, command.Roles, cancellationToken);
            await rights.SetCourtsAsync(account.Id, command.CourtIds, cancellationToken);

            return Unit.Value;
        }
    }
}
