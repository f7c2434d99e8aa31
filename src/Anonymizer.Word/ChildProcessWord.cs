using Anonymizer.Core;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Unread;
using Anonymizer.Core.Verification;
using Anonymizer.Word.Intake;
using Anonymizer.Word.Isolation;

namespace Anonymizer.Word;

/// <summary>Works on files in processes apart, with limits of time, processor and memory and, where possible, without network.</summary>
/// <remarks>
/// A file that brings its process down refuses itself and harms nobody else: a stack overflow cannot be caught in-process. A
/// child serves one file after another; if a used one dies, a fresh one judges the file.
/// </remarks>
public sealed class ChildProcessWord : IWordEngine, IDisposable
{
    private readonly ChildProcessOptions options;
    private readonly SemaphoreSlim places;
    private readonly IdleChildren idle;

    public ChildProcessWord(ChildProcessOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);

        this.options = options;
        places = new SemaphoreSlim(options.MaximumChildren);
        idle = new IdleChildren(options);
    }

    public ChildProcessWord()
        : this(new ChildProcessOptions())
    {
    }

    public async Task<byte[]> OpenAsync(byte[] file, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        var kind = FileKinds.Of(file, name);

        return kind == FileKind.Word ? file : (await AskAsync(WordRequest.Open(file, kind), cancellationToken)).ToFile()!;
    }

    public async Task<WordDocument> ReadAsync(byte[] file, CancellationToken cancellationToken) =>
        (await AskAsync(WordRequest.Read(file), cancellationToken)).ToDocument();

    public async Task<IReadOnlyList<PictureFile>> PicturesAsync(byte[] file, CancellationToken cancellationToken) =>
        (await AskAsync(WordRequest.ListPictures(file), cancellationToken)).PictureFiles;

    public async Task<ReleaseResult> ReleaseAsync(byte[] file, IReadOnlyList<Replacement> replacements, ReleaseTerms terms, UnreadRules rules, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(WordRequest.Release(file, replacements, terms, rules), cancellationToken);

        return new ReleaseResult(answer.ToFile(), answer.ToReport());
    }

    public async Task<ReleaseReport> VerifyAsync(byte[] file, ReleaseTerms terms, CancellationToken cancellationToken) =>
        (await AskAsync(WordRequest.Verify(file, terms), cancellationToken)).ToReport();

    public void Dispose()
    {
        idle.Dispose();
        places.Dispose();
    }

    private async Task<WordAnswer> AskAsync(WordRequest request, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);

        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            timeout.CancelAfter(request.Operation == WordOperation.Open ? options.Timeout + TimeSpan.FromSeconds(options.Settings.ConversionSeconds) : options.Timeout);
            var answer = await AnswerAsync(request with { Settings = options.Settings }, timeout.Token)
                ?? throw new DomainException("word.failed", "The document could not be read: its worker was stopped. Save the document anew in Word, then try again.");

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

    private async Task<WordAnswer?> AnswerAsync(WordRequest request, CancellationToken cancellationToken)
    {
        var child = idle.Take() ?? Child.Start(options);
        var wasUsed = child.IsUsed;

        return await AskAsync(child, request, cancellationToken)
            ?? (wasUsed ? await AskAsync(Child.Start(options), request, cancellationToken) : null);
    }

    private async Task<WordAnswer?> AskAsync(Child child, WordRequest request, CancellationToken cancellationToken)
    {
        var isReusable = false;

        try
        {
            var answer = await child.AskAsync(request, cancellationToken);
            isReusable = answer is not null && child.IsFit(options);

            return answer;
        }
        finally
        {
            if (isReusable)
            {
                idle.Add(child);
            }
            else
            {
                child.Dispose();
            }
        }
    }
}
