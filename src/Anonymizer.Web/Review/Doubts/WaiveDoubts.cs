using Anonymizer.Core.Review;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Review.Doubts;

/// <summary>A reviewer lets doubts go and says why; without a reason they are raised again.</summary>
public sealed record WaiveDoubts(Guid VerdictId, IReadOnlyList<string> Keys, string? Reason) : IRequest<VerdictReview>
{
    public override string ToString() => $"WaiveDoubts({VerdictId}, {Keys.Count})";

    public sealed class Validator : AbstractValidator<WaiveDoubts>
    {
        public Validator()
        {
            RuleFor(command => command.Keys).NotEmpty();
            RuleForEach(command => command.Keys).NotEmpty().MaximumLength(80);
            RuleFor(command => command.Reason).Must(reason => reason is null || reason.Trim().Length > 0).WithMessage("Say why the doubt can be let go.");
            RuleFor(command => command.Reason).MaximumLength(DoubtWaived.Longest).WithMessage($"A reason has at most {DoubtWaived.Longest} characters.");
        }
    }

    internal sealed class Handler(Reviews reviews) : IRequestHandler<WaiveDoubts, VerdictReview>
    {
        public async ValueTask<VerdictReview> Handle(WaiveDoubts command, CancellationToken cancellationToken) =>
            await reviews.TakeAsync(command.VerdictId, _ => new DoubtWaived(command.Keys, command.Reason?.Trim()), cancellationToken);
    }
}
