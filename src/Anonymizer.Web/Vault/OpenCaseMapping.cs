using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Vault;

/// <summary>Opens, for a quarter of an hour, what stands in the place of whom in the released verdicts of a case.</summary>
[Allowed(Role.MappingReader)]
[ForCourts]
public sealed record OpenCaseMapping(Guid CaseId, string Reason) : IRequest<MappingOpening>
{
    public override string ToString() => $"OpenCaseMapping({CaseId})";

    public sealed class Validator : AbstractValidator<OpenCaseMapping>
    {
        public Validator() => RuleFor(command => command.Reason).OpeningReason();
    }

    internal sealed class Handler(AppDbContext database, Openings openings) : IRequestHandler<OpenCaseMapping, MappingOpening>
    {
        public async ValueTask<MappingOpening> Handle(OpenCaseMapping command, CancellationToken cancellationToken) =>
            await database.Set<CaseRow>().AnyAsync(row => row.Id == command.CaseId, cancellationToken)
                ? openings.Add(verdictId: null, command.CaseId, command.Reason)
                : throw new NotFoundException("No such case.");
    }
}
