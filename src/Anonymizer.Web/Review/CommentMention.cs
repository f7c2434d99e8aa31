using Anonymizer.Core.Review;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>A reviewer says something of a mention, for whoever looks at it next; an empty text takes it back.</summary>
public sealed record CommentMention(Guid VerdictId, int Id, string? Text) : IRequest<VerdictReview>
{
    public override string ToString() => $"CommentMention({VerdictId}, {Id})";

    public sealed class Validator : AbstractValidator<CommentMention>
    {
        public Validator() => RuleFor(command => command.Text).MaximumLength(MentionCommented.Longest).WithMessage($"A comment has at most {MentionCommented.Longest} characters.");
    }

    internal sealed class Handler(Reviews reviews) : IRequestHandler<CommentMention, VerdictReview>
    {
        public async ValueTask<VerdictReview> Handle(CommentMention command, CancellationToken cancellationToken) =>
            await reviews.TakeAsync(command.VerdictId, _ => new MentionCommented(command.Id, command.Text), cancellationToken);
    }
}
