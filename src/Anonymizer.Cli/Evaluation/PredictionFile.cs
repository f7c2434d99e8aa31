using System.Text.Json;
using Anonymizer.Cli.Input;
using Anonymizer.Cli.Running;
using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Cli.Evaluation;

/// <summary>Reads what <c>detect</c> wrote; of a mention only start and end are needed.</summary>
internal static class PredictionFile
{
    /// <exception cref="DomainException">input.invalid: a line is not of that form; the message names it.</exception>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<Mention>>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var lines = (await InputFile.ReadTextAsync(path, cancellationToken)).Split('\n');
        var predicted = new Dictionary<string, IReadOnlyList<Mention>>();

        foreach (var (index, line) in lines.Index().Where(item => !string.IsNullOrWhiteSpace(item.Item)))
        {
            var verdict = Parse(line, index + 1, path);
            predicted[verdict.Id] = [.. verdict.Mentions.Select(mention => mention.ToMention())];
        }

        return predicted;
    }

    private static PredictedVerdict Parse(string line, int number, string path)
    {
        try
        {
            return JsonSerializer.Deserialize<PredictedVerdict>(line, Json.Compact) is { Id: not null, Mentions: not null } verdict && verdict.Mentions.All(mention => mention.IsSpan)
                ? verdict
                : throw new JsonException();
        }
        catch (JsonException)
        {
            throw new DomainException("input.invalid", $"Line {number} of {path} is no line of detect's output.");
        }
    }

    private sealed record PredictedVerdict(string Id, IReadOnlyList<PredictedMention> Mentions);

    private sealed record PredictedMention(int Start, int End)
    {
        public EntityType Type { get; init; } = EntityType.Miscellaneous;

        public Need Need { get; init; } = Need.Direct;

        public double Score { get; init; } = 1;

        public EntityRole Role { get; init; }

        public int Entity { get; init; }

        public bool IsSpan => Start >= 0 && End > Start;

        public Mention ToMention() =>
            new(new TextSpan(Start, End), Type, Need, Score, new Explanation(MentionSource.Model, "file", "read from a file")) { Role = Role, EntityId = Entity };
    }
}
