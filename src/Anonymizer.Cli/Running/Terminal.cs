using Spectre.Console;

namespace Anonymizer.Cli.Running;

/// <summary>Where a command reads and writes: results for programs on Out, everything for people on Error.</summary>
internal sealed class Terminal(Stream input, TextWriter output, TextWriter error)
{
    private const int WidthOfFiles = 200;

    private readonly Lazy<IAnsiConsole> people = new(() => Open(error));

    public Stream In { get; } = input;

    public TextWriter Out { get; } = output;

    public TextWriter Error { get; } = error;

    /// <summary>Out is a person's screen, no file and no other program. False until somebody says so.</summary>
    public bool IsScreen { get; init; }

    /// <summary>Tables and progress bars, on standard error.</summary>
    public IAnsiConsole People => people.Value;

    private static IAnsiConsole Open(TextWriter error)
    {
        var output = new AnsiConsoleOutput(error);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = output });

        if (!output.IsTerminal)
        {
            console.Profile.Width = WidthOfFiles;
        }

        return console;
    }
}
