using Anonymizer.Cli.Running;
using Anonymizer.Word.Intake;
using Spectre.Console;

namespace Anonymizer.Cli.Redaction;

/// <summary>The files under a folder that can be taken in, and the work on them, several at once.</summary>
internal static class FolderFiles
{
    /// <summary>Paths relative to the folder, in order; Word's own lock files and what lies in the output left out.</summary>
    public static List<string> Of(string input, string output)
    {
        var outputs = Path.GetFullPath(output) + Path.DirectorySeparatorChar;

        return [.. Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories)
            .Where(FileKinds.IsKnown)
            .Where(path => !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal))
            .Where(path => !Path.GetFullPath(path).StartsWith(outputs, StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(input, path))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Shows how far it is. Canceled, it ends without an exception: the caller reports what is done, then asks the token.</summary>
    /// <param name="terminal">Where it is shown.</param>
    /// <param name="label">What is done.</param>
    /// <param name="inputs">The files.</param>
    /// <param name="work">Is given a file and its number, from 1.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static Task ForEachAsync(Terminal terminal, string label, IReadOnlyCollection<string> inputs, Func<string, int, CancellationToken, Task> work, CancellationToken cancellationToken) =>
        terminal.People.Progress().StartAsync(async progress =>
        {
            var bar = progress.AddTask(label, maxValue: Math.Max(inputs.Count, 1));
            var atOnce = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };

            try
            {
                await Parallel.ForEachAsync(inputs.Index(), atOnce, async (item, token) =>
                {
                    await work(item.Item, item.Index + 1, token);
                    bar.Increment(1);
                });
            }
            catch (OperationCanceledException)
            {
                // The caller asks the token again.
            }
        });
}
