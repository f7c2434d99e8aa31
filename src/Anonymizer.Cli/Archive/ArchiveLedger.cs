using System.Text.Json;
using Anonymizer.Cli.Running;

namespace Anonymizer.Cli.Archive;

/// <summary>What is done of an archive: one line a file, on the disk before the next file begins. A line that a crash cut is taken away, and its file is done again.</summary>
internal sealed class ArchiveLedger : IDisposable
{
    private readonly Lock gate = new();
    private readonly FileStream stream;
    private readonly List<ArchiveLine> lines;
    private readonly HashSet<string> hashes;
    private int last;

    private ArchiveLedger(FileStream stream, List<ArchiveLine> lines)
    {
        (this.stream, this.lines, hashes) = (stream, lines, [.. lines.Select(line => line.Hash)]);
        last = lines.Count == 0 ? 0 : lines.Max(line => line.Number);
    }

    public IReadOnlyList<ArchiveLine> Lines
    {
        get
        {
            lock (gate)
            {
                return [.. lines];
            }
        }
    }

    public static ArchiveLedger Open(string folder)
    {
        Directory.CreateDirectory(folder);
        var stream = new FileStream(Path.Combine(folder, "done.jsonl"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var (lines, length) = Read(stream);
        stream.SetLength(length);
        stream.Position = length;

        return new ArchiveLedger(stream, lines);
    }

    /// <summary>Takes a file of this content on, unless it was done or is being done.</summary>
    /// <returns>Its number, or null.</returns>
    public int? TryBegin(string hash)
    {
        lock (gate)
        {
            return hashes.Add(hash) ? ++last : null;
        }
    }

    public void Add(ArchiveLine line)
    {
        lock (gate)
        {
            stream.Write(JsonSerializer.SerializeToUtf8Bytes(line, Json.Compact));
            stream.WriteByte((byte)'\n');
            stream.Flush(flushToDisk: true);
            lines.Add(line);
        }
    }

    public void Dispose() => stream.Dispose();

    private static (List<ArchiveLine> Lines, long Length) Read(FileStream stream)
    {
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var (lines, begin) = (new List<ArchiveLine>(), 0);

        for (var end = bytes.AsSpan(begin).IndexOf((byte)'\n'); end >= 0; end = bytes.AsSpan(begin).IndexOf((byte)'\n'))
        {
            lines.Add(JsonSerializer.Deserialize<ArchiveLine>(bytes.AsSpan(begin, end), Json.Compact)!);
            begin += end + 1;
        }

        return (lines, begin);
    }
}
