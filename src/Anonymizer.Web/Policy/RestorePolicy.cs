using Anonymizer.Core;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Policy;

/// <summary>Goes back to an older version: a new version that says what the old one said.</summary>
/// <param name="PolicyId">The policy.</param>
/// <param name="BasedOn">The newest version that the author knows.</param>
/// <param name="Number">The older one.</param>
/// <param name="Reason">Why.</param>
[Allowed(Role.Administrator)]
public sealed record RestorePolicy(Guid PolicyId, int BasedOn, int Number, string Reason) : IRequest<int>
{
    public sealed class Validator : AbstractValidator<RestorePolicy>
    {
        public Validator()
        {
            RuleFor(command => command.Number).GreaterThan(0).LessThan(command => command.BasedOn).WithMessage("Only an older version can be restored.");
            RuleFor(command => command.Reason).MustBeAReason();
        }
    }

    internal sealed class Handler(PolicyStore store, CourtPolicies policies) : IRequestHandler<RestorePolicy, int>
    {
        /// <exception cref="DomainException">policies.changed; policies.unchanged; policies.name-taken.</exception>
        public async ValueTask<int> Handle(RestorePolicy command, CancellationToken cancellationToken)
        {
            var old = await policies.VersionAsync(command.PolicyId, command.Number, cancellationToken);

            return await store.AddAsync(command.PolicyId, command.BasedOn, old.Policy, command.Reason, command.Number, cancellationToken);
        }
    }
}
