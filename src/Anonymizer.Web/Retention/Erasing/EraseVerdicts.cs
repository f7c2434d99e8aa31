using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Retention.Erasing;

/// <summary>Erases a verdict for good, on request.</summary>
/// <param name="VerdictId">The verdict.</param>
/// <param name="Reason">Who asked for it, without a name.</param>
[Allowed(Role.Administrator)]
[ForCourts]
public sealed record EraseVerdict(Guid VerdictId, string Reason) : IRequest<ErasureReport>
{
    public override string ToString() => $"EraseVerdict({VerdictId})";

    public sealed class Validator : AbstractValidator<EraseVerdict>
    {
        public Validator() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(PurgeRow.LongestReason);
    }

    internal sealed class Handler(AppDbContext database, Eraser eraser) : IRequestHandler<EraseVerdict, ErasureReport>
    {
        public async ValueTask<ErasureReport> Handle(EraseVerdict command, CancellationToken cancellationToken) =>
            await eraser.EraseAsync(await ErasedTogether.OfVerdictAsync(database, command.VerdictId, cancellationToken), command.Reason, cancellationToken);
    }
}

/// <summary>Erases all verdicts of a case for good, and the case with them, on request.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Reason">Who asked for it, without a name.</param>
[Allowed(Role.Administrator)]
[ForCourts]
public sealed record EraseCase(Guid CaseId, string Reason) : IRequest<ErasureReport>
{
    public override string ToString() => $"EraseCase({CaseId})";

    public sealed class Validator : AbstractValidator<EraseCase>
    {
        public Validator() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(PurgeRow.LongestReason);
    }

    internal sealed class Handler(AppDbContext database, Eraser eraser) : IRequestHandler<EraseCase, ErasureReport>
    {
        public async ValueTask<ErasureReport> Handle(EraseCase command, CancellationToken cancellationToken) =>
            await eraser.EraseAsync(await ErasedTogether.OfCaseAsync(database, command.CaseId, cancellationToken), command.Reason, cancellationToken);
    }
}

/// <summary>What the erasure of a verdict, or of its whole case, would take away. Nothing is changed.</summary>
/// <param name="VerdictId">The verdict, or null where a case is meant.</param>
/// <param name="CaseId">The case, or null where a verdict is meant.</param>
[Allowed(Role.Administrator, Role.Auditor)]
[ForCourts]
public sealed record PreviewErasure(Guid? VerdictId, Guid? CaseId = null) : IRequest<ErasureReport>, IReads
{
    public sealed class Validator : AbstractValidator<PreviewErasure>
    {
        public Validator() => RuleFor(query => query.VerdictId).Must((query, id) => id is null != query.CaseId is null).WithMessage("Name a verdict or a case, one of them.");
    }

    internal sealed class Handler(AppDbContext database, Eraser eraser, Holds.LegalHolds holds) : IRequestHandler<PreviewErasure, ErasureReport>
    {
        public async ValueTask<ErasureReport> Handle(PreviewErasure query, CancellationToken cancellationToken)
        {
            var ids = query.VerdictId is { } verdict
                ? await ErasedTogether.OfVerdictAsync(database, verdict, cancellationToken)
                : await ErasedTogether.OfCaseAsync(database, query.CaseId!.Value, cancellationToken);

            return await eraser.CountAsync(ids, cancellationToken) with { IsHeld = await holds.AnyAsync(ids, cancellationToken) };
        }
    }
}

/// <summary>Which verdicts an erasure means. A trainee's copy of a verdict in a gold set goes with the gold.</summary>
internal static class ErasedTogether
{
    public static async Task<IReadOnlyCollection<Guid>> OfVerdictAsync(AppDbContext database, Guid verdictId, CancellationToken cancellationToken) =>
        await database.Verdicts.AnyAsync(verdict => verdict.Id == verdictId, cancellationToken) ? [verdictId] : throw new NotFoundException("No such verdict.");

    public static async Task<IReadOnlyCollection<Guid>> OfCaseAsync(AppDbContext database, Guid caseId, CancellationToken cancellationToken) =>
        await database.Verdicts.Where(verdict => verdict.CaseId == caseId).Select(verdict => verdict.Id).ToListAsync(cancellationToken) is { Count: > 0 } ids ? ids : throw new NotFoundException("No such case.");
}
