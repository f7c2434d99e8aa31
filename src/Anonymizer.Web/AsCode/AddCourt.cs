using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.AsCode;

/// <summary>Makes a court before the first verdict names it; nothing where it is there.</summary>
[Allowed(Role.Administrator)]
public sealed record AddCourt(string Name) : IRequest
{
    public sealed class Validator : AbstractValidator<AddCourt>
    {
        public Validator() => RuleFor(command => command.Name).Must(name => PlaceKey.Of(name).Length > 0).MaximumLength(200);
    }

    internal sealed class Handler(AppDbContext database, TimeProvider clock) : IRequestHandler<AddCourt>
    {
        public async ValueTask<Unit> Handle(AddCourt command, CancellationToken cancellationToken)
        {
            var key = PlaceKey.Of(command.Name);

            if (!await database.Set<CourtRow>().AnyAsync(row => row.Key == key, cancellationToken))
            {
                database.Add(new CourtRow { Id = Guid.CreateVersion7(clock.GetUtcNow()), Key = key, Name = command.Name.Trim() });
            }

            return Unit.Value;
        }
    }
}
