namespace Anonymizer.Word.Isolation;

/// <summary>Children that wait for a next file; those that waited long enough are ended.</summary>
internal sealed class IdleChildren : IDisposable
{
    private readonly ChildProcessOptions options;
    private readonly Lock gate = new();
    private readonly Stack<(Child Child, long Since)> waiting = [];
    private readonly ITimer sweep;
    private bool isClosed;

    public IdleChildren(ChildProcessOptions options)
    {
        this.options = options;
        sweep = options.Clock.CreateTimer(_ => Sweep(), state: null, options.IdleTimeout, options.IdleTimeout);
    }

    public Child? Take()
    {
        lock (gate)
        {
            return waiting.TryPop(out var newest) ? newest.Child : null;
        }
    }

    public void Add(Child child)
    {
        lock (gate)
        {
            if (!isClosed)
            {
                waiting.Push((child, options.Clock.GetTimestamp()));
                return;
            }
        }

        child.Dispose();
    }

    public void Dispose()
    {
        sweep.Dispose();

        lock (gate)
        {
            isClosed = true;
            EndAll(child => true);
        }
    }

    private void Sweep()
    {
        lock (gate)
        {
            EndAll(child => options.Clock.GetElapsedTime(child.Since) >= options.IdleTimeout);
        }
    }

    private void EndAll(Func<(Child Child, long Since), bool> isOver)
    {
        var kept = waiting.Where(child => !isOver(child)).Reverse().ToList();

        foreach (var (child, _) in waiting.Where(isOver))
        {
            child.Dispose();
        }

        waiting.Clear();
        kept.ForEach(waiting.Push);
    }
}
