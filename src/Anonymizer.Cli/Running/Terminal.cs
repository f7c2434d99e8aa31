using Spectre.Console;

namespace Anonymizer.Cli.Running;

/// <summary>Where a command reads and writes: results for programs on Out, everything for people on Error.</summary>
internal sealed class Terminal(Stream input, TextWriter output, TextWriter error)
{
    private readonly Lazy<IAnsiConsole> people = new(() => AnsiConsole.Create(
        new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }));

    public Stream In { get; } = input;

    public TextWriter Out { get; } = output;

    public TextWriter Error { get; } = error;

    /// <summary>Tables and progress bars, on standard error.</summary>
    public IAnsiConsole People => people.Value;
}
