using System.Diagnostics;
using System.Text.Json;
using Anonymizer.Core;

namespace Anonymizer.Cli.Running;

/// <summary>Why a command or one of its files failed: an exit code, a stable code for programs, one line for people.</summary>
/// <remarks>Holds the message of a domain error only: any other exception's message may quote the verdict.</remarks>
internal sealed record Failure(int ExitCode, string Code, string Message)
{
    public static Failure From(Exception exception) => exception switch
    {
        DomainException domain => new Failure(Running.ExitCode.For(domain.Code), domain.Code, domain.Message),
        OperationCanceledException => new Failure(Running.ExitCode.Cancelled, "cancelled", "Cancelled. Nothing half-written was left."),
        AggregateException { InnerExceptions: [var only] } => From(only),
        TypeInitializationException { InnerException: { } inner } => From(inner),
        UnauthorizedAccessException => new Failure(Running.ExitCode.InputUnreadable, "input.denied", "Access to a file or folder was denied: check its permissions."),
        FileNotFoundException or DirectoryNotFoundException => new Failure(Running.ExitCode.InputUnreadable, "input.missing", "A file or folder that the command needs is not there: check the paths."),
        IOException => new Failure(Running.ExitCode.InputUnreadable, "input.io", "A file could not be read or written: check the disk and that no other program holds it."),
        OutOfMemoryException => new Failure(Running.ExitCode.InputUnreadable, "input.too-large", "The input needs more memory than there is: split it or use a larger machine."),
        _ => new Failure(Running.ExitCode.Internal, "internal", $"A fault of the program ({Place(exception)}). Please report it with this line and the version."),
    };

    public void Write(Terminal terminal, bool asJson)
    {
        if (asJson)
        {
            terminal.Out.WriteLine(ToJson(id: null));
        }

        terminal.Error.WriteLine($"anonymizer: {Message} [{Code}]");
    }

    /// <param name="id">The verdict that failed, or null when it was the whole command.</param>
    public string ToJson(string? id) =>
        JsonSerializer.Serialize(new { id, error = new { code = Code, message = Message } }, Json.Compact);

    private static string Place(Exception exception)
    {
        var method = new StackTrace(exception).GetFrames()
            .Select(frame => frame.GetMethod())
            .FirstOrDefault(candidate => candidate?.DeclaringType?.Namespace?.StartsWith("Anonymizer", StringComparison.Ordinal) == true);

        return method is null ? exception.GetType().Name : $"{exception.GetType().Name} in {method.DeclaringType!.Name}.{method.Name}";
    }
}
