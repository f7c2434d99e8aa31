using Anonymizer.Web.Data;
using Mediator;

namespace Anonymizer.Web.Platform;

/// <summary>One request, one transaction: what the handler changed is saved together at its end, or not at all.</summary>
/// <remarks>
/// The transaction is the one that SaveChanges opens. An explicit one around the handler would hold SQLite's only
/// write lock while a verdict is parsed. Handlers never save; a notification is heard inside, before the save.
/// </remarks>
internal sealed class TransactionBehavior<TMessage, TResponse>(AppDbContext database, AfterCommit afterCommit) : IPipelineBehavior<TMessage, TResponse>
    where TMessage : notnull, IMessage
{
    public async ValueTask<TResponse> Handle(TMessage message, MessageHandlerDelegate<TMessage, TResponse> next, CancellationToken cancellationToken)
    {
        var response = await next(message, cancellationToken);

        await database.SaveChangesAsync(cancellationToken);
        await afterCommit.RunAsync();

        return response;
    }
}

/// <summary>Work that must not start before the transaction is on disk, for example to wake a job.</summary>
internal sealed class AfterCommit
{
    private readonly List<Func<Task>> _steps = [];

    public void Do(Func<Task> step) => _steps.Add(step);

    public async Task RunAsync()
    {
        foreach (var step in _steps)
        {
            await step();
        }

        _steps.Clear();
    }
}
