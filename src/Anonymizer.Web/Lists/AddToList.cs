using Anonymizer.Core.Detection;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Lists;

/// <summary>Words are masked, or left, from now on in every verdict of the same case or court that is read.</summary>
/// <param name="VerdictId">A verdict of that case or court.</param>
/// <param name="Scope">How far it reaches.</param>
/// <param name="Texts">The words; each a term of its own.</param>
/// <param name="Type">What they name.</param>
/// <param name="IsLeft">Left visible; else masked.</param>
/// <param name="Reason">Why.</param>
[ForCourts]
public sealed record AddToList(Guid VerdictId, ListScope Scope, IReadOnlyList<string> Texts, EntityType Type, bool IsLeft, string Reason) : IRequest
{
    public override string ToString() => $"AddToList({VerdictId}, {Scope}, {Texts.Count})";

    public sealed class Validator : AbstractValidator<AddToList>
    {
        public Validator()
        {
            RuleFor(command => command.Scope).IsInEnum();
            RuleFor(command => command.Texts).NotEmpty();
            RuleForEach(command => command.Texts).Must(text => text.Any(char.IsLetterOrDigit)).WithMessage("A term has a letter or a digit.").MaximumLength(400);
            RuleFor(command => command.Type.Name).NotEmpty().MaximumLength(40);
            RuleFor(command => command.Reason).Must(reason => !string.IsNullOrWhiteSpace(reason)).WithMessage("Say why it is always so.").MaximumLength(400);
        }
    }

    internal sealed class Handler(AppDbContext database, CurrentActor actor, TimeProvider clock) : IRequestHandler<AddToList>
    {
        public async ValueTask<Unit> Handle(AddToList command, CancellationToken cancellationToken)
        {
            var verdict = await database.Verdicts.FindAsync([command.VerdictId], cancellationToken) ?? throw new NotFoundException("No such verdict.");
            var name = ListPlace.NameOf(verdict, command.Scope);
            var place = PlaceKey.Of(name);
            var listed = await database.Set<ListedTermRow>().Where(row => row.Scope == command.Scope && row.Place == place).ToListAsync(cancellationToken);
            database.RemoveRange(listed.Where(row => command.Texts.Contains(row.Text)));
            database.AddRange(command.Texts.Distinct(StringComparer.Ordinal).Select(text => RowOf(command, name, text)));

            return Unit.Value;
        }

        private ListedTermRow RowOf(AddToList command, string name, string text)
        {
            var now = clock.GetUtcNow();

            return new ListedTermRow
            {
                Id = Guid.CreateVersion7(now),
                Scope = command.Scope,
                Place = PlaceKey.Of(name),
                PlaceName = name,
                Text = text,
                Type = command.Type.Name,
                IsLeft = command.IsLeft,
                Reason = command.Reason.Trim(),
                By = actor.Value.Id,
                At = now,
            };
        }
    }
}
