using System.Collections.Concurrent;

namespace Anonymizer.Web.Platform;

/// <summary>Who wants to hear of something that happens outside their circuit: in a job, or at another reviewer.</summary>
/// <remarks>
/// Each hears it in the surroundings in which they began to listen, above all in their own language:
/// a plain event would draw their page in the language of whoever raised it.
/// </remarks>
public sealed class Listeners<T>
{
    private readonly ConcurrentDictionary<Action<T>, ExecutionContext?> _listeners = new();

    /// <summary>Hands news on to the other processes of a cluster; null where there are none.</summary>
    internal Action<T>? Relay { get; set; }

    public void Add(Action<T> listener) => _listeners[listener] = ExecutionContext.Capture();

    public void Remove(Action<T> listener) => _listeners.TryRemove(listener, out _);

    /// <summary>Called on the teller's thread: a page must marshal to its own.</summary>
    public void Tell(T news)
    {
        Hear(news);
        Relay?.Invoke(news);
    }

    /// <summary>Tells those who listen in this process alone.</summary>
    internal void Hear(T news)
    {
        foreach (var (listener, surroundings) in _listeners)
        {
            if (surroundings is null)
            {
                listener(news);
            }
            else
            {
                ExecutionContext.Run(surroundings, _ => listener(news), null);
            }
        }
    }
}
