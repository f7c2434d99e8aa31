using System.Runtime.CompilerServices;

namespace Anonymizer.Cli.Input;

/// <summary>Works on several inputs at once and hands the results out in the inputs' order.</summary>
internal static class OrderedWork
{
    /// <param name="degree">How many at once; twice as many may wait to be handed out, so memory stays bounded.</param>
    public static async IAsyncEnumerable<TResult> RunAsync<TInput, TResult>(
        IAsyncEnumerable<TInput> inputs,
        int degree,
        Func<TInput, Task<TResult>> work,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var places = new SemaphoreSlim(degree);
        var pending = new Queue<Task<TResult>>();

        await foreach (var input in inputs.WithCancellation(cancellationToken))
        {
            await places.WaitAsync(cancellationToken);
            pending.Enqueue(Task.Run(() => OneAsync(input), cancellationToken));

            while (pending.Count > 2 * degree || (pending.TryPeek(out var first) && first.IsCompleted))
            {
                yield return await pending.Dequeue();
            }
        }

        while (pending.TryDequeue(out var next))
        {
            yield return await next;
        }

        async Task<TResult> OneAsync(TInput input)
        {
            try
            {
                return await work(input);
            }
            finally
            {
                places.Release();
            }
        }
    }
}
