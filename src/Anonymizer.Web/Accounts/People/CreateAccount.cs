using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Accounts.People;

/// <summary>Makes an account with a one-time password.</summary>
/// <param name="Email">By which the person signs in.</param>
/// <param name="Grants">What they may do, and in which courts.</param>
[Allowed(Role.Administrator)]
public sealed record CreateAccount(string Email, IReadOnlyList<Grant> Grants) : IRequest<NewAccount>
{
    public override string ToString() => "CreateAccount";

    public sealed class Validator : AbstractValidator<CreateAccount>
    {
        public Validator()
        {
            RuleFor(command => command.Email).NotEmpty().MaximumLength(256).EmailAddress();
            RuleFor(command => command.Grants).PersonGrants();
        }
    }

    internal sealed class Handler(AccountDesk desk, AccountRights rights) : IRequestHandler<CreateAccount, NewAccount>
    {
        public async ValueTask<NewAccount> Handle(CreateAccount command, CancellationToken cancellationToken)
        {
            var oneTime = OneTimePassword.Make();
            var account = await desk.AddAsync(command.Email.Trim(), oneTime, cancellationToken);
            await rights.SetAsync(account, command.Grants, cancellationToken);

            return new NewAccount(account.Id, oneTime);
        }
    }
}

/// <summary>An account and the password for its first sign-in, which is shown once.</summary>
public sealed record NewAccount(Guid Id, string OneTimePassword)
{
    public override string ToString() => $"NewAccount({Id})";
}
