using System.Text.Json;
using Anonymizer.Core;
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

    /// <summary>Reads one request, writes one answer.</summary>
    /// <returns>The exit code: 0 if it answered, be it with a refusal.</returns>
    public static async Task<int> RunAsync(Stream input, Stream output, CancellationToken cancellationToken = default)
    {
        var request = await JsonSerializer.DeserializeAsync<WordRequest>(input, cancellationToken: cancellationToken) ?? throw new InvalidDataException("There is no request.");

        await JsonSerializer.SerializeAsync(output, Answer(request), cancellationToken: cancellationToken);

        return 0;
    }

    private static WordAnswer Answer(WordRequest request)
    {
        try
        {
            return request.Operation switch
            {
                WordOperation.Read => WordAnswer.Of(WordReader.Read(request.File)),
                WordOperation.Verify => WordAnswer.Of(WordVerifier.Verify(request.File, request.Terms), file: null),
                _ => Release(request),
            };
        }
        catch (DomainException refusal)
        {
            return WordAnswer.Of(refusal);
        }
    }

    private static WordAnswer Release(WordRequest request)
    {
        var result = WordRelease.Make(request.File, [.. request.Replacements.Select(replacement => replacement.ToReplacement())], request.Terms);

        return WordAnswer.Of(result.Report, result.File);
    }
}
