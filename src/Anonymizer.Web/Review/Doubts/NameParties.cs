using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review.Doubts;

/// <summary>Says who the parties are, so that the checklist can look for them; takes the place of what was said before.</summary>
public sealed record NameParties(Guid VerdictId, IReadOnlyList<string> Names) : IRequest
{
    private const int Most = 200;
    private const int Longest = 200;

    public override string ToString() => $"NameParties({VerdictId}, {Names.Count})";

    public sealed class Validator : AbstractValidator<NameParties>
    {
        public Validator()
        {
            RuleFor(command => command.Names.Count).LessThanOrEqualTo(Most).WithName("Names").WithMessage($"Name at most {Most} parties.");
            RuleForEach(command => command.Names).Must(name => name.Any(char.IsLetterOrDigit) && name.Length <= Longest).WithMessage($"A name has a letter or a digit and at most {Longest} characters.");
        }
    }

    internal sealed class Handler(AppDbContext database, Reviews reviews) : IRequestHandler<NameParties>
    {
        public async ValueTask<Unit> Handle(NameParties command, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(command.VerdictId, cancellationToken);
            var all = await database.Set<PartyRow>().Where(row => row.VerdictId == verdict.Id).OrderBy(row => row.Number).ToListAsync(cancellationToken);
            var before = all.Where(row => !row.ToParticipant().IsOfOffice).ToList();
            var known = before.DistinctBy(row => row.Name).ToDictionary(row => row.Name, row => (row.Role, row.Aliases));
            var next = all.Select(row => row.Number + 1).LastOrDefault();
            database.RemoveRange(before.Skip(command.Names.Count));

            foreach (var (number, name) in command.Names.Index())
            {
                if (number < before.Count)
                {
                    before[number].Name = name;
                    (before[number].Role, before[number].Aliases) = known.GetValueOrDefault(name);
                }
                else
                {
                    database.Add(new PartyRow { VerdictId = verdict.Id, Number = next++, Name = name });
                }
            }

            return Unit.Value;
        }
    }
}
