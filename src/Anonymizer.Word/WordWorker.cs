using Anonymizer.Core;
using Anonymizer.Word.Intake;
using Anonymizer.Word.Isolation;

namespace Anonymizer.Word;

/// <summary>The child's side: both executables call it first, so that each can be its own limited worker.</summary>
public static class WordWorker
{
    /// <summary>The first argument that makes an executable a worker.</summary>
    public const string Argument = "word-worker";

    public static bool IsAsked(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);

        return arguments.Count > 0 && arguments[0] == Argument;
    }

    /// <summary>Answers one request after another until its input ends.</summary>
    /// <param name="input">Requests.</param>
    /// <param name="output">Answers.</param>
    /// <param name="readPdf">Gives a PDF's text.</param>
    /// <param name="cancellationToken">Ends the worker.</param>
    /// <returns>The exit code: 0 if it answered all, be it with a refusal.</returns>
    public static async Task<int> RunAsync(Stream input, Stream output, Func<byte[], string> readPdf, CancellationToken cancellationToken = default)
    {
        while (await Frames.ReadAsync<WordRequest>(input, cancellationToken) is { } request)
        {
            await Frames.WriteAsync(output, Answer(request, readPdf), cancellationToken);
        }

        return 0;
    }

    private static WordAnswer Answer(WordRequest request, Func<byte[], string> readPdf)
    {
        try
        {
            var file = Pieces.Join(request.File);

            return request.Operation switch
            {
                WordOperation.Open => WordAnswer.Of(WordIntake.ToWord(file, request.Kind, request.Settings, readPdf)),
                WordOperation.Read => WordAnswer.Of(WordReader.Read(file, request.Settings)),
                WordOperation.Verify => WordAnswer.Of(WordVerifier.Verify(file, request.Terms, request.Settings), file: null),
                WordOperation.ListPictures => new WordAnswer { PictureFiles = WordReader.Pictures(file, request.Settings) },
                _ => Release(request, file),
            };
        }
        catch (DomainException refusal)
        {
            return WordAnswer.Of(refusal);
        }
    }

    private static WordAnswer Release(WordRequest request, byte[] file)
    {
        var result = WordRelease.Make(file, request.Replacements, request.Terms, request.Rules, request.Settings);

        return WordAnswer.Of(result.Report, result.File);
    }
}
