// A violation on purpose: an early slice that calls a later one, hidden in an async handler. The rule must find it.
namespace Anonymizer.Architecture.Tests.Planted.Release
{
    internal sealed class Stamp
    {
        public static Task PressAsync() => Task.CompletedTask;
    }
}

namespace Anonymizer.Architecture.Tests.Planted.Verdicts
{
    internal sealed class BadUpload
    {
        internal sealed class Handler
        {
            public static async Task HandleAsync()
            {
                await Task.Yield();
                await Release.Stamp.PressAsync();
            }
        }
    }
}
