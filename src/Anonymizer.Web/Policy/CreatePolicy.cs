using Anonymizer.Core;
using Anonymizer.Core.Policy;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Policy;

/// <summary>A policy under a name of its own, from a document: an import, or a copy of another one.</summary>
/// <param name="Document">The policy document; its name is the policy's.</param>
/// <param name="Reason">Why.</param>
[Allowed(Role.Administrator)]
public sealed record CreatePolicy(string Document, string Reason) : IRequest<Guid>
{
    public sealed class Validator : AbstractValidator<CreatePolicy>
    {
        public Validator()
        {
            RuleFor(command => command.Document).NotEmpty().MaximumLength(PolicyText.Longest);
            RuleFor(command => command.Reason).MustBeAReason();
        }
    }

    internal sealed class Handler(PolicyStore store) : IRequestHandler<CreatePolicy, Guid>
    {
        /// <exception cref="DomainException">policy.invalid, with the place; policies.name-taken.</exception>
        public async ValueTask<Guid> Handle(CreatePolicy command, CancellationToken cancellationToken) =>
            await store.CreateAsync(ReplacementPolicy.Parse(command.Document), command.Reason, cancellationToken);
    }
}
