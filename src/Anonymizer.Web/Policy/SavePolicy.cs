using Anonymizer.Core;
using Anonymizer.Core.Policy;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Policy;

/// <summary>A new version of a policy. It holds from now on; what was released before keeps its own.</summary>
/// <param name="PolicyId">The policy.</param>
/// <param name="BasedOn">The newest version that the author knows.</param>
/// <param name="Document">The policy document.</param>
/// <param name="Reason">Why.</param>
[Allowed(Role.Administrator)]
public sealed record SavePolicy(Guid PolicyId, int BasedOn, string Document, string Reason) : IRequest<int>
{
    public sealed class Validator : AbstractValidator<SavePolicy>
    {
        public Validator()
        {
            RuleFor(command => command.Document).NotEmpty().MaximumLength(PolicyText.Longest);
            RuleFor(command => command.Reason).MustBeAReason();
        }
    }

    internal sealed class Handler(PolicyStore store) : IRequestHandler<SavePolicy, int>
    {
        /// <exception cref="DomainException">policy.invalid, with the place; policies.changed; policies.unchanged; policies.name-taken.</exception>
        public async ValueTask<int> Handle(SavePolicy command, CancellationToken cancellationToken) =>
            await store.AddAsync(command.PolicyId, command.BasedOn, ReplacementPolicy.Parse(command.Document), command.Reason, restores: null, cancellationToken);
    }
}
