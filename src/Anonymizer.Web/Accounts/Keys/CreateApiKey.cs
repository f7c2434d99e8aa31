using Anonymizer.Web.Accounts.People;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Accounts.Keys;

/// <summary>Makes a key for a program.</summary>
/// <param name="Name">Which program.</param>
/// <param name="Operations">What it may be used for.</param>
/// <param name="CourtIds">For which courts; null for all.</param>
/// <param name="Days">How many days it is good; null for as long as nobody revokes it.</param>
[Allowed(Role.Administrator)]
public sealed record CreateApiKey(string Name, Operation Operations, IReadOnlyList<Guid>? CourtIds, int? Days = null) : IRequest<NewApiKey>
{
    public override string ToString() => $"CreateApiKey({Operations})";

    public sealed class Validator : AbstractValidator<CreateApiKey>
    {
        public Validator()
        {
            RuleFor(command => command.Name).NotEmpty().MaximumLength(100);
            RuleFor(command => command.Operations).Must(operations => operations != Operation.None && (operations & ~Operation.All) == 0).WithMessage("Choose what the key may be used for.");
            RuleFor(command => command.Days).InclusiveBetween(1, 3_650);
        }
    }

    internal sealed class Handler(AppDbContext database, AccountRights rights, CurrentActor actor, TimeProvider clock) : IRequestHandler<CreateApiKey, NewApiKey>
    {
        public async ValueTask<NewApiKey> Handle(CreateApiKey command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var key = ApiKeyText.Make();
            var row = new ApiKeyRow
            {
                Id = Guid.CreateVersion7(now),
                Name = command.Name.Trim(),
                Start = ApiKeyText.StartOf(key),
                Hash = ApiKeyText.HashOf(key),
                Role = Role.ApiClient,
                Operations = (int)command.Operations,
                IsLimited = command.CourtIds is not null,
                By = actor.Value.Id,
                At = now,
                ExpiresAt = command.Days is { } days ? now.AddDays(days) : null,
            };
            database.Add(row);
            await rights.SetCourtsAsync(row.Id, command.CourtIds, cancellationToken);

            return new NewApiKey(row.Id, key);
        }
    }
}
