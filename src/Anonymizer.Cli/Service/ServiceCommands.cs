using System.CommandLine;
using System.Diagnostics;
using Anonymizer.Cli.Running;
using Anonymizer.Core;

namespace Anonymizer.Cli.Service;

/// <summary>What the service's own program does for operators, under the same name: <c>backup</c>, <c>restore</c>, <c>database</c>, <c>apply</c>, <c>config</c>, <c>doctor</c>. It runs as a process of its own: this one holds neither its database nor its keys.</summary>
internal static class ServiceCommands
{
    private const string VariableName = "ANONYMIZER_SERVICE";
    private const string Program = "Anonymizer.Web.dll";

    private static readonly (string Name, string Description)[] All =
    [
        ("backup", "Backs the service up while people work; `backup list`, `backup check NAME`."),
        ("restore", "Puts a backup in the place of the data, when all of it was checked: restore NAME [--keys FOLDER] [--replace]."),
        ("database", "The steps of the database's schema; `database to STEP` goes back."),
        ("apply", "Makes courts, policies, users and schedules as a file says: apply FILE.yaml [--dry-run]."),
        ("config", "`config check`: are the settings right? `config export`: what is set, as a file for apply."),
        ("doctor", "Looks at an installation and says how it is mended."),
    ];

    public static IEnumerable<Command> Create(Surroundings surroundings) => All.Select(one => Create(one.Name, one.Description, surroundings));

    private static Command Create(string name, string description, Surroundings surroundings)
    {
        var command = new Command(name, description) { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((parsed, cancellationToken) => RunAsync([.. parsed.Tokens.Select(token => token.Value).Where(word => word != CommandTree.JsonName)], surroundings, cancellationToken));

        return command;
    }

    /// <exception cref="DomainException">usage: the service's program is not there.</exception>
    private static async Task<int> RunAsync(string[] arguments, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var program = Places(surroundings.Variable(VariableName)).FirstOrDefault(File.Exists)
            ?? throw new DomainException("usage.service", $"The service's program {Program} is not beside this one. Name it with the variable {VariableName}.");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, WorkingDirectory = surroundings.Folder })!;
        await surroundings.Terminal.Out.WriteAsync(await process.StandardOutput.ReadToEndAsync(cancellationToken));
        await process.WaitForExitAsync(cancellationToken);

        return process.ExitCode;
    }

    private static IEnumerable<string> Places(string? named)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

        return
        [
            .. named is { Length: > 0 } ? [named] : Array.Empty<string>(),
            .. folder.Parent is { } above ? [Path.Combine(above.FullName, Program)] : Array.Empty<string>(),
            .. folder.Parent?.Parent is { } built ? [Path.Combine(built.FullName, "Anonymizer.Web", folder.Name, Program)] : Array.Empty<string>(),
        ];
    }
}
