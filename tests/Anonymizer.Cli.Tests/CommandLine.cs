using System.Text;
using System.Text.Json;
using Anonymizer.Cli.Running;
using Anonymizer.Pdf;
using Anonymizer.Word;

namespace Anonymizer.Cli.Tests;

/// <summary>The command line in a folder of its own: runs commands in process and keeps what they wrote.</summary>
internal sealed class CommandLine : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("anonymizer-cli-");

    public Dictionary<string, string> Variables { get; } = [];

    public string Input { get; set; } = "";

    public bool IsScreen { get; set; }

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), bytes);

        return PathOf(name);
    }

    /// <summary>The names of all files under the folder, to see that nothing half-written was left.</summary>
    public IReadOnlyList<string> Files() =>
        [.. folder.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder.FullName, file.FullName)).Order(StringComparer.Ordinal)];

    public Task<CommandResult> RunAsync(params string[] arguments) => StartAsync(arguments, TestContext.Current.CancellationToken);

    /// <summary>Runs a command that the user has already interrupted.</summary>
    public Task<CommandResult> CancelledAsync(params string[] arguments) => StartAsync(arguments, new CancellationToken(canceled: true));

    private async Task<CommandResult> StartAsync(string[] arguments, CancellationToken cancellationToken)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandTree.RunAsync(arguments, SurroundingsFor(output, error), cancellationToken);

        return new CommandResult(code, output.ToString(), error.ToString());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Surroundings SurroundingsFor(TextWriter output, TextWriter error) => new()
    {
        Terminal = new Terminal(new MemoryStream(Encoding.UTF8.GetBytes(Input)), output, error) { IsScreen = IsScreen },
        Folder = folder.FullName,
        Variable = Variables.GetValueOrDefault,
        IsolatedWord = settings => new InProcessWord(settings, PdfText.Read),
    };
}

internal sealed record CommandResult(int ExitCode, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public IReadOnlyList<JsonElement> Lines =>
        [.. Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
