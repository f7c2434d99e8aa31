using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Webhooks;

/// <summary>From now on an address is told what happens.</summary>
/// <param name="Url">The address.</param>
/// <param name="Events">Of what.</param>
/// <param name="CourtId">Only of this court's verdicts; null for all.</param>
[Allowed(Role.Administrator)]
public sealed record AddWebhook(string Url, WebhookEvent Events, Guid? CourtId) : IRequest<NewWebhook>
{
    public override string ToString() => $"AddWebhook({Events})";

    public sealed class Validator : AbstractValidator<AddWebhook>
    {
        public Validator(IOptions<WebhookOptions> options)
        {
            RuleFor(command => command.Url).WebhookUrl(options);
            RuleFor(command => command.Events).Must(events => events != WebhookEvent.None && (events & ~WebhookEvent.All) == 0).WithMessage("Choose at least one event.");
        }
    }

    internal sealed class Handler(AppDbContext database, WebhookSecrets secrets, CurrentActor actor, TimeProvider clock) : IRequestHandler<AddWebhook, NewWebhook>
    {
        public async ValueTask<NewWebhook> Handle(AddWebhook command, CancellationToken cancellationToken)
        {
            if (command.CourtId is { } court && !await database.Set<CourtRow>().AnyAsync(row => row.Id == court, cancellationToken))
            {
                throw new NotFoundException("No such court.");
            }

            var (now, secret) = (clock.GetUtcNow(), WebhookSecrets.Make());
            var row = new WebhookRow
            {
                Id = Guid.CreateVersion7(now),
                Url = command.Url.Trim(),
                Secret = secrets.Protect(secret),
                Events = command.Events,
                CourtId = command.CourtId,
                By = actor.Value.Id,
                At = now,
            };
            database.Add(row);

            return new NewWebhook(row.Id, secret);
        }
    }
}

/// <summary>A webhook and the secret that signs its messages, which is shown once.</summary>
public sealed record NewWebhook(Guid Id, string Secret)
{
    public override string ToString() => $"NewWebhook({Id})";
}
