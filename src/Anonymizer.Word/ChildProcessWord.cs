using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Verification;
using Anonymizer.Word.Isolation;

namespace Anonymizer.Word;

/// <summary>Works on each file in a process of its own, with limits of time, processor and memory and, where possible, without network.</summary>
/// <remarks>A file that brings its process down refuses itself and harms nobody else: a stack overflow cannot be caught in-process.</remarks>
public sealed class ChildProcessWord(ChildProcessOptions options) : IWordEngine, IDisposable
{
    private readonly SemaphoreSlim places = new(options.MaximumChildren);

    public ChildProcessWord()
        : this(new ChildProcessOptions())
    {
    }

    public async Task<WordDocument> ReadAsync(byte[] file, CancellationToken cancellationToken) =>
        (await AskAsync(WordRequest.Read(file), cancellationToken)).ToDocument();

    public async Task<ReleaseResult> ReleaseAsync(byte[] file, IReadOnlyList<Replacement> replacements, ReleaseTerms terms, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(WordRequest.Release(file, replacements, terms), cancellationToken);

        return new ReleaseResult(answer.File, answer.ToReport());
    }

    public async Task<ReleaseReport> VerifyAsync(byte[] file, ReleaseTerms terms, CancellationToken cancellationToken) =>
        (await AskAsync(WordRequest.Verify(file, terms), cancellationToken)).ToReport();

    public void Dispose() => places.Dispose();

    private async Task<WordAnswer> AskAsync(WordRequest request, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);

        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            timeout.CancelAfter(options.Timeout);
            var answer = await RunAsync(request, timeout.Token);

            return answer.ErrorCode is { } code ? throw new DomainException(code, answer.ErrorMessage ?? code) : answer;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DomainException("word.timeout", "The document takes too long to read. Split it, or save it anew in Word, then try again.");
        }
        finally
        {
            places.Release();
        }
    }

    private async Task<WordAnswer> RunAsync(WordRequest request, CancellationToken cancellationToken)
    {
        using var child = Process.Start(Start()) ?? throw new InvalidOperationException("The worker could not be started.");

        try
        {
            var noise = child.StandardError.BaseStream.CopyToAsync(Stream.Null, cancellationToken);
            var answer = ReceiveAsync(child, cancellationToken);
            await SendAsync(child, request, cancellationToken);
            await Task.WhenAll(noise, answer);
            await child.WaitForExitAsync(cancellationToken);

            return await answer ?? throw new DomainException("word.failed", "The document could not be read: its worker was stopped. Save the document anew in Word, then try again.");
        }
        finally
        {
            Stop(child);
        }
    }

    private static async Task SendAsync(Process child, WordRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await JsonSerializer.SerializeAsync(child.StandardInput.BaseStream, request, cancellationToken: cancellationToken);
            child.StandardInput.Close();
        }
        catch (IOException)
        {
            // The child ended before it had read all; its missing answer says so.
        }
    }

    private static async Task<WordAnswer?> ReceiveAsync(Process child, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<WordAnswer>(child.StandardOutput.BaseStream, cancellationToken: cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Stop(Process child)
    {
        if (!child.HasExited)
        {
            child.Kill(entireProcessTree: true);
        }
    }

    private ProcessStartInfo Start()
    {
        var command = Confinement.Prefix(options.CpuSeconds).Concat(options.Command).ToList();

        return new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment =
            {
                ["DOTNET_GCHeapHardLimit"] = options.HeapBytes.ToString("X", CultureInfo.InvariantCulture),
                ["DOTNET_gcServer"] = "0",
                ["DOTNET_DbgEnableMiniDump"] = "0",
            },
        };
    }
}
