using Anonymizer.Core;

namespace Anonymizer.Web.Models.Runs;

/// <summary>The command line, which alone carries the training's native libraries.</summary>
internal interface ICommandLine
{
    bool IsThere { get; }

    /// <summary>Runs one command to its end; a cancellation kills it with all that it started.</summary>
    /// <param name="arguments">The command.</param>
    /// <param name="started">Told the number of the process and when it began.</param>
    /// <param name="cancellationToken">Kills it.</param>
    /// <exception cref="DomainException">run.no-program; run.crashed; or what the command refused, by its own code.</exception>
    Task RunAsync(IReadOnlyList<string> arguments, Func<int, DateTimeOffset, Task> started, CancellationToken cancellationToken);
}
