namespace Anonymizer.Web.Tests.Support;

/// <summary>Waits for what follows a commit.</summary>
internal static class Eventually
{
    public static async Task<T> Async<T>(Func<Task<T>> ask, Func<T, bool> isThere)
    {
        for (var attempt = 0; attempt < 1200; attempt++)
        {
            if (await ask() is var answer && isThere(answer))
            {
                return answer;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("It did not come in two minutes.");
    }
}
