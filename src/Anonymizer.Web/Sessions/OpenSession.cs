using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Teaching.Sessions;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Sessions;

/// <summary>A trainer opens a teaching session; its verdicts are chosen now and are in no other one until it ends.</summary>
/// <param name="Goal">What the model is to learn.</param>
/// <param name="Types">The entity types that it is about; none for all.</param>
/// <param name="Cohort">From which verdicts it chooses.</param>
/// <param name="Order">By what.</param>
/// <param name="Count">How many verdicts at most.</param>
/// <param name="Seed">Of the lot.</param>
[Allowed(Role.Administrator, Role.Trainer)]
public sealed record OpenSession(string Goal, IReadOnlyList<string> Types, PoolCohort Cohort, SessionOrder Order, int Count = 20, int Seed = 1) : IRequest<Guid>
{
    public const int Most = 100;

    public override string ToString() => $"OpenSession({Order}, {Count})";

    public sealed class Validator : AbstractValidator<OpenSession>
    {
        private const int MostTypes = 12;

        public Validator()
        {
            RuleFor(command => command.Goal).NotEmpty().WithMessage("Say what the session is for.").MaximumLength(SessionRow.LongestGoal);
            RuleFor(command => command.Types.Count).LessThanOrEqualTo(MostTypes).WithName("Types");
            RuleForEach(command => command.Types).Must(type => type.Length is > 0 and <= 30 && type.All(letter => char.IsAsciiLetterUpper(letter) || letter == '_')).WithMessage("A type is written in capital letters.");
            RuleFor(command => command.Cohort).SetValidator(new PoolCohort.Validator());
            RuleFor(command => command.Order).IsInEnum();
            RuleFor(command => command.Count).InclusiveBetween(1, Most);
        }
    }

    internal sealed class Handler(AppDbContext database, SessionPool pool, CurrentActor actor, TimeProvider clock) : IRequestHandler<OpenSession, Guid>
    {
        /// <exception cref="DomainException">session.empty: there is no such verdict.</exception>
        public async ValueTask<Guid> Handle(OpenSession command, CancellationToken cancellationToken)
        {
            var types = command.Types.Distinct().Select(name => new EntityType(name)).ToList();
            var verdicts = await pool.ListAsync(command.Cohort, command.Order, types, cancellationToken);
            var taught = command.Order == SessionOrder.Diversity ? await pool.TaughtAsync(types, cancellationToken) : [];
            var chosen = PoolOrder.Choose(command.Order, verdicts, taught, command.Count, command.Seed);

            if (chosen.Count == 0)
            {
                throw new DomainException("session.empty", "There is no such verdict that waits for review and is nobody else's. Choose other verdicts, or upload some.");
            }

            var session = RowOf(command, types);
            database.Add(session);
            database.AddRange(chosen.Select((id, index) => new SessionVerdictRow { SessionId = session.Id, VerdictId = id, Position = index + 1 }));

            return session.Id;
        }

        private SessionRow RowOf(OpenSession command, List<EntityType> types)
        {
            var now = clock.GetUtcNow();

            return new SessionRow
            {
                Id = Guid.CreateVersion7(now),
                Goal = command.Goal.Trim(),
                Types = string.Join(' ', types),
                Order = command.Order,
                Seed = command.Seed,
                Purpose = command.Cohort.Purpose,
                AgeBand = command.Cohort.AgeBand,
                CourtId = command.Cohort.CourtId,
                Route = command.Cohort.Route,
                ProposedBy = command.Cohort.ModelVersion,
                From = command.Cohort.From,
                To = command.Cohort.To,
                By = actor.Value.Id,
                At = now,
            };
        }
    }
}
