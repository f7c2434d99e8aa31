using Anonymizer.Core.Audit;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform.Auditing;
using Anonymizer.Web.Platform.Calls;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Platform;

/// <summary>One request, one transaction: what the handler changed is saved together at its end, or not at all.</summary>
/// <remarks>
/// The transaction is the one that SaveChanges opens. An explicit one around the handler would hold SQLite's only
/// write lock while a verdict is parsed. What is audited is saved with its entry in the ledger, in one short transaction. Handlers never save; a notification is heard inside, before the save.
/// </remarks>
internal sealed class TransactionBehavior<TMessage, TResponse>(
    AppDbContext database, AuditWriter audit, CurrentActor actor, CurrentCall call, IEnumerable<IBeforeSave> steps, TimeProvider clock, AfterCommit afterCommit) : IPipelineBehavior<TMessage, TResponse>
    where TMessage : notnull, IMessage
{
    public async ValueTask<TResponse> Handle(TMessage message, MessageHandlerDelegate<TMessage, TResponse> next, CancellationToken cancellationToken)
    {
        try
        {
            return await DoAsync(message, next, cancellationToken);
        }
        catch (Exception fault) when (StorageFault.Of(fault) is { } refusal)
        {
            throw refusal;
        }
    }

    private async Task<TResponse> DoAsync(TMessage message, MessageHandlerDelegate<TMessage, TResponse> next, CancellationToken cancellationToken)
    {
        var response = await next(message, cancellationToken);
        var keyed = message is IReads ? null : call.Keyed;

        try
        {
            if (message is not IReads)
            {
                await call.CheckAsync(database, cancellationToken);

                foreach (var step in steps)
                {
                    await step.RunAsync(cancellationToken);
                }
            }

            keyed?.NoteIn(database, clock.GetUtcNow());
            await SaveAsync(message, response, cancellationToken);
            keyed?.Saved();
        }
        catch (DbUpdateException second) when (ChangedMeanwhile.Is(second))
        {
            throw ChangedMeanwhile.Refusal();
        }

        await afterCommit.RunAsync();

        return response;
    }

    private Task SaveAsync(TMessage message, TResponse response, CancellationToken cancellationToken) => AuditFacts<TMessage>.IsAudited
        ? audit.SaveAsync(NoteOf(message, response), cancellationToken)
        : database.SaveChangesAsync(cancellationToken);

    private AuditNote NoteOf(TMessage message, TResponse response) => new(
        clock.GetUtcNow(), actor.Value.Id, AuditFacts<TMessage>.Action, AuditFacts<TMessage>.SubjectOf(message, response), AuditFacts<TMessage>.DetailsOf(message, response));
}

/// <summary>Work that must not start before the transaction is on disk, for example to wake a job.</summary>
internal sealed class AfterCommit(ILogger<AfterCommit> log)
{
    private readonly List<Func<Task>> _steps = [];

    /// <summary>Belongs to the request: whoever asked hears of its failure.</summary>
    public void Do(Func<Task> step) => _steps.Add(step);

    /// <summary>A job does it anyway a little later, or it only counts: that it failed is no reason to say that what is stored was not.</summary>
    public void Try(Func<Task> step) => Do(async () =>
    {
        try
        {
            await step();
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.LogWarning("{Type} after a commit, at {Stack}", failed.GetType().FullName, failed.StackTrace);
        }
    });

    public async Task RunAsync()
    {
        foreach (var step in _steps)
        {
            await step();
        }

        _steps.Clear();
    }
}
