using Anonymizer.Core.Detection;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Lists;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Anonymizer.Web.Policy;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Detection;

/// <summary>Why a span of a verdict was marked by the model in use now, or why not. The answer holds no words of the verdict.</summary>
/// <param name="VerdictId">A verdict whose text was read.</param>
/// <param name="Start">In UTF-16 units of its text.</param>
/// <param name="End">After the start.</param>
[ShowsOriginal]
public sealed record ExplainSpan(Guid VerdictId, int Start, int End) : IRequest<SpanExplanation>, IReads
{
    public sealed class Validator : AbstractValidator<ExplainSpan>
    {
        public Validator()
        {
            RuleFor(query => query.Start).GreaterThanOrEqualTo(0);
            RuleFor(query => query.End).GreaterThan(query => query.Start).WithMessage("The end must come after the start.");
        }
    }

    internal sealed class Handler(AppDbContext database, VerdictDetector detector, IModelSource models, Traces traces, CaseLists lists, CourtPolicies policies) : IRequestHandler<ExplainSpan, SpanExplanation>
    {
        public async ValueTask<SpanExplanation> Handle(ExplainSpan query, CancellationToken cancellationToken)
        {
            var row = await database.VerdictTexts.AsNoTracking().SingleOrDefaultAsync(text => text.VerdictId == query.VerdictId, cancellationToken)
                ?? throw new NotFoundException("No such verdict, or its text was not read yet.");

            if (query.End > row.Text.Length)
            {
                throw new NotFoundException($"The text of the verdict ends at {row.Text.Length}.");
            }

            var verdict = await database.Verdicts.AsNoTracking().SingleAsync(one => one.Id == query.VerdictId, cancellationToken);
            var policy = (await policies.OfCourtAsync(verdict.Court, cancellationToken)).Policy;
            var trace = await traces.GetAsync(
                await KeyAsync(verdict, policy, cancellationToken),
                async () => await detector.TraceAsync(row.ToText(), policy.RecallFloors, await lists.OfAsync(verdict, cancellationToken), verdict.Language, cancellationToken));

            return trace.Explain(new TextSpan(query.Start, query.End), policy);
        }

        /// <summary>Another model, another policy, another term on a list: another answer.</summary>
        private async Task<object> KeyAsync(Verdict verdict, ReplacementPolicy policy, CancellationToken cancellationToken)
        {
            var terms = database.Set<ListedTermRow>().AsNoTracking();

            return (
                verdict.Id,
                verdict.Court,
                verdict.CaseNumber,
                policy.Name,
                policy.Version,
                string.Join(' ', models.ActiveVersions.Order(StringComparer.Ordinal)),
                await terms.CountAsync(cancellationToken),
                await terms.MaxAsync(row => (DateTimeOffset?)row.At, cancellationToken));
        }
    }
}
