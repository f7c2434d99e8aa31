using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Work;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Review.Problems;

/// <summary>Says why a verdict cannot be released. It cannot, until somebody resolves it.</summary>
public sealed record ReportProblem(Guid VerdictId, string Text) : IRequest<Guid>
{
    public override string ToString() => $"ReportProblem({VerdictId})";

    public sealed class Validator : AbstractValidator<ReportProblem>
    {
        public Validator()
        {
            RuleFor(command => command.Text).NotEmpty().WithMessage("Say why the verdict cannot be released.");
            RuleFor(command => command.Text).MaximumLength(ProblemRow.Longest).WithMessage($"A report has at most {ProblemRow.Longest} characters.");
        }
    }

    internal sealed class Handler(AppDbContext database, Reviews reviews, WorkDesk desk, CurrentActor actor, TimeProvider clock) : IRequestHandler<ReportProblem, Guid>
    {
        public async ValueTask<Guid> Handle(ReportProblem command, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(command.VerdictId, cancellationToken);
            var now = clock.GetUtcNow();
            var row = new ProblemRow { Id = Guid.CreateVersion7(now), VerdictId = verdict.Id, Text = command.Text.Trim(), By = actor.Value.Id, At = now };
            database.Add(row);
            desk.Tell(verdict.Id);

            return row.Id;
        }
    }
}
