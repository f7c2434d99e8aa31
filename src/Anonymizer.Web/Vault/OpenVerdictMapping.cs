using Anonymizer.Core;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Vault;

/// <summary>Opens, for a quarter of an hour, what stands in the place of whom in a released verdict.</summary>
/// <param name="VerdictId">A released verdict.</param>
/// <param name="Reason">Why, for whoever checks later.</param>
[Allowed(Role.MappingReader)]
[ForCourts]
public sealed record OpenVerdictMapping(Guid VerdictId, string Reason) : IRequest<MappingOpening>
{
    public override string ToString() => $"OpenVerdictMapping({VerdictId})";

    public sealed class Validator : AbstractValidator<OpenVerdictMapping>
    {
        public Validator() => RuleFor(command => command.Reason).OpeningReason();
    }

    internal sealed class Handler(AppDbContext database, Openings openings) : IRequestHandler<OpenVerdictMapping, MappingOpening>
    {
        public async ValueTask<MappingOpening> Handle(OpenVerdictMapping command, CancellationToken cancellationToken)
        {
            var verdict = await database.Verdicts.FindAsync([command.VerdictId], cancellationToken) ?? throw new NotFoundException("No such verdict.");

            return verdict.State == VerdictState.Released
                ? openings.Add(verdict.Id, verdict.CaseId, command.Reason)
                : throw new DomainException("mapping.not-released", "The verdict is not released. What will stand in the place of whom is in its review.");
        }
    }
}
