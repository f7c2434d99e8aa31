using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Teaching.Erasing;

/// <summary>Takes verdicts and imported texts out of the training pool for good, on request, and names the models that learned from them.</summary>
/// <remarks>
/// The verdict itself stays: it is a court's file. Its corrections stay as places without words, so that what a model learned remains on record;
/// the keys of their words go. An imported text goes as a whole.
/// </remarks>
/// <param name="Ids">Verdicts and imported texts, at most 1,000.</param>
/// <param name="Reason">The request, without the name of who made it.</param>
[Allowed(Role.Administrator)]
public sealed record EraseFromPool(IReadOnlyList<Guid> Ids, string Reason) : IRequest<Erasure>
{
    public sealed class Validator : AbstractValidator<EraseFromPool>
    {
        public Validator()
        {
            RuleFor(command => command.Ids).NotNull().Must(ids => ids is { Count: > 0 and <= 1000 }).WithMessage("From 1 to 1,000 verdicts at once.");
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(PoolErasureRow.LongestReason);
        }
    }

    internal sealed class Handler(AppDbContext database, LearnedModels models, IErasureGuard guard, IPublisher publisher, CurrentActor actor, TimeProvider clock) : IRequestHandler<EraseFromPool, Erasure>
    {
        public async ValueTask<Erasure> Handle(EraseFromPool command, CancellationToken cancellationToken)
        {
            var ids = command.Ids.Distinct().ToList();
            var imported = await database.Set<ImportedTextRow>().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
            var verdicts = await database.Verdicts.Where(verdict => ids.Contains(verdict.Id)).Select(verdict => verdict.Id).ToListAsync(cancellationToken);

            if (imported.Count + verdicts.Count < ids.Count)
            {
                throw new NotFoundException("No such verdict.");
            }

            await guard.CheckAsync(verdicts, cancellationToken);
            database.RemoveRange(imported);

            foreach (var text in imported)
            {
                await publisher.Publish(new ImportedTextErased(text.Id), cancellationToken);
            }

            var known = await database.Set<PoolErasureRow>().Where(row => verdicts.Contains(row.VerdictId)).Select(row => row.VerdictId).ToListAsync(cancellationToken);

            foreach (var verdict in verdicts.Except(known))
            {
                database.Add(new PoolErasureRow { VerdictId = verdict, Reason = command.Reason.Trim(), By = actor.Value.Id, At = clock.GetUtcNow() });
                await publisher.Publish(new VerdictErased(verdict), cancellationToken);
            }

            return new Erasure(verdicts.Count, imported.Count, await models.OfAsync(verdicts, imported.ConvertAll(text => text.Id), cancellationToken));
        }
    }
}

/// <summary>What was erased.</summary>
/// <param name="Verdicts">So many verdicts.</param>
/// <param name="Imported">So many imported texts.</param>
/// <param name="Models">The models that learned from them, oldest first: a retraining without them makes models that never saw them.</param>
public sealed record Erasure(int Verdicts, int Imported, IReadOnlyList<string> Models);
