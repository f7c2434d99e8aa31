using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Accounts.People;

/// <summary>Says what an account may do, and in which courts. It signs in anew.</summary>
/// <param name="AccountId">Not one's own.</param>
/// <param name="Grants">All that it may do from now on.</param>
[Allowed(Role.Administrator)]
public sealed record ChangeAccount(Guid AccountId, IReadOnlyList<Grant> Grants) : IRequest<GrantChange>
{
    public sealed class Validator : AbstractValidator<ChangeAccount>
    {
        public Validator() => RuleFor(command => command.Grants).PersonGrants();
    }

    internal sealed class Handler(AccountDesk desk, AccountRights rights) : IRequestHandler<ChangeAccount, GrantChange>
    {
        public async ValueTask<GrantChange> Handle(ChangeAccount command, CancellationToken cancellationToken)
        {
            var account = await desk.OtherAsync(command.AccountId, cancellationToken);
            AccountDesk.SignOut(account);

            return await rights.SetAsync(account, command.Grants, cancellationToken);
        }
    }
}
