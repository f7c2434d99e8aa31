using System.Runtime.CompilerServices;
using Anonymizer.Cli.Running;
using Anonymizer.Core;
using Anonymizer.Core.Text;
using Anonymizer.Word;
using Anonymizer.Word.Intake;

namespace Anonymizer.Cli.Input;

/// <summary>Turns the arguments of <c>detect</c> into verdicts: Word files and what can be made one, text files, JSON lines, a folder of them, or standard input.</summary>
internal sealed class VerdictSource(Terminal terminal, IWordEngine word, PackageLimits limits)
{
    public const string StandardInput = "-";

    public async IAsyncEnumerable<VerdictInput> ReadAsync(IEnumerable<string> paths, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var path in paths)
        {
            await foreach (var verdict in From(path, cancellationToken))
            {
                yield return verdict;
            }
        }
    }

    /// <summary>The files that the arguments mean: a folder stands for the verdicts directly in it.</summary>
    /// <exception cref="DomainException">input.missing or usage.input: a path is not there, or no kind of file that is read.</exception>
    public static IReadOnlyList<string> Expand(IEnumerable<string> arguments) => [.. arguments.SelectMany(Expand)];

    private static IEnumerable<string> Expand(string argument)
    {
        if (Directory.Exists(argument))
        {
            return Directory.EnumerateFiles(argument).Where(IsKnown).Order(StringComparer.Ordinal);
        }

        if (argument == StandardInput || (File.Exists(argument) && IsKnown(argument)))
        {
            return [argument];
        }

        throw File.Exists(argument)
            ? new DomainException("usage.input", $"{argument} is no file that is read: name one of {string.Join(", ", FileKinds.Extensions)} or .jsonl.")
            : InputFile.Missing(argument);
    }

    private IAsyncEnumerable<VerdictInput> From(string path, CancellationToken cancellationToken) => KindOf(path) switch
    {
        StandardInput => JsonLines.ReadAsync(terminal.In, "standard input", cancellationToken),
        ".jsonl" => JsonLines.ReadAsync(File.OpenRead(path), path, cancellationToken),
        ".txt" => One(new VerdictInput(path, async token => VerdictText.FromPlain(await InputFile.ReadTextAsync(path, token)))),
        _ => One(new VerdictInput(path, token => ReadWordAsync(path, token))),
    };

    private async Task<VerdictText> ReadWordAsync(string path, CancellationToken cancellationToken)
    {
        var file = await InputFile.ReadFileAsync(path, limits, cancellationToken);

        return (await word.ReadAsync(await word.OpenAsync(file, path, cancellationToken), cancellationToken)).Text;
    }

    private static IAsyncEnumerable<VerdictInput> One(VerdictInput verdict) => new[] { verdict }.ToAsyncEnumerable();

    private static bool IsKnown(string path) => KindOf(path) == ".jsonl" || FileKinds.IsKnown(path);

    private static string KindOf(string path) => path == StandardInput ? path : Path.GetExtension(path).ToLowerInvariant();
}
