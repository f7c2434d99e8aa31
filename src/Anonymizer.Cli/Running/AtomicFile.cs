using Anonymizer.Core;

namespace Anonymizer.Cli.Running;

/// <summary>Writes a whole file or nothing: a temporary neighbor is renamed into place when all bytes are on disk.</summary>
internal static class AtomicFile
{
    /// <exception cref="DomainException">output.unwritable: the folder or the file cannot be written.</exception>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var temporary = $"{path}.{Environment.ProcessId}.tmp";

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            await WriteThroughAsync(temporary, bytes, cancellationToken);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DomainException("output.unwritable", $"{path} cannot be written: check the folder, its permissions and the free space.");
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static async Task WriteThroughAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        await stream.WriteAsync(bytes, cancellationToken);
        stream.Flush(flushToDisk: true);
    }
}
