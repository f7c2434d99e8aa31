using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tokens;

namespace Anonymizer.Training.Bases;

/// <summary>A base model's vocabulary and how it wants its words: from tokenizer.json, else from vocab.txt and tokenizer_config.json.</summary>
/// <param name="Pieces">A place in the ids that no piece has is filled by "[unused]" and its number, as BERT does.</param>
internal sealed record BaseTokenizer(IReadOnlyList<string> Pieces, TokenizerOptions Options)
{
    private const string Tokenizer = "tokenizer.json";
    private const string TokenizerConfig = "tokenizer_config.json";
    private const string Text = "vocab.txt";

    /// <exception cref="DomainException">base.foreign: no WordPiece; base.damaged: it cannot be read; base.incomplete: it is missing.</exception>
    internal static BaseTokenizer Read(IReadOnlyDictionary<string, byte[]> files)
    {
        try
        {
            return files.TryGetValue(Tokenizer, out var tokenizer) ? FromJson(tokenizer) : FromText(files);
        }
        catch (Exception problem) when (problem is JsonException or InvalidDataException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new DomainException("base.damaged", $"The base model's vocabulary cannot be read: {problem.Message} Fetch it again.");
        }
    }

    private static BaseTokenizer FromJson(byte[] file)
    {
        using var json = JsonDocument.Parse(file);
        var model = json.RootElement.GetProperty("model");
        var kind = model.TryGetProperty("type", out var type) ? type.GetString() : "WordPiece";
        var prefix = model.TryGetProperty("continuing_subword_prefix", out var given) ? given.GetString() : "##";

        if (kind != "WordPiece" || prefix != "##")
        {
            throw Foreign($"{Tokenizer} is of the kind {kind} with the prefix '{prefix}'");
        }

        var (lower, strip) = Normalizing(json.RootElement.TryGetProperty("normalizer", out var normalizer) ? normalizer : default);

        return new BaseTokenizer(Filled(model.GetProperty("vocab")), new TokenizerOptions(lower, strip));
    }

    private static BaseTokenizer FromText(IReadOnlyDictionary<string, byte[]> files)
    {
        if (!files.TryGetValue(Text, out var vocabulary) || !files.TryGetValue(TokenizerConfig, out var config))
        {
            throw new DomainException(
                "base.incomplete", $"The base model has no vocabulary that we read: it must hold {Tokenizer}, or {Text} and {TokenizerConfig}. SentencePiece is not read.");
        }

        using var json = JsonDocument.Parse(config);
        var lower = json.RootElement.TryGetProperty("do_lower_case", out var given)
            ? given.GetBoolean()
            : throw new DomainException("base.unclear", $"{TokenizerConfig} does not say do_lower_case: write true for an uncased vocabulary, false for a cased one.");

        return new BaseTokenizer(Vocabulary.Read(vocabulary), new TokenizerOptions(lower, Accents(json.RootElement, lower)));
    }

    /// <summary>What a normalizer of the library tokenizers does to a word; where it says nothing of accents, they go with the capitals.</summary>
    private static (bool Lower, bool Strip) Normalizing(JsonElement normalizer)
    {
        if (normalizer.ValueKind != JsonValueKind.Object)
        {
            return (false, false);
        }

        switch (normalizer.GetProperty("type").GetString())
        {
            case "BertNormalizer":
                var lower = normalizer.GetProperty("lowercase").GetBoolean();

                return (lower, Accents(normalizer, lower));
            case "Lowercase":
                return (true, false);
            case "StripAccents":
                return (false, true);
            case "NFC" or "NFD":
                return (false, false);
            case "Sequence":
                var parts = normalizer.GetProperty("normalizers").EnumerateArray().Select(Normalizing).ToList();

                return (parts.Any(part => part.Lower), parts.Any(part => part.Strip));
            case var other:
                throw Foreign($"{Tokenizer} changes words by {other}");
        }
    }

    private static bool Accents(JsonElement settings, bool lower) =>
        settings.TryGetProperty("strip_accents", out var strip) && strip.ValueKind != JsonValueKind.Null ? strip.GetBoolean() : lower;

    private static List<string> Filled(JsonElement vocabulary)
    {
        var pieces = vocabulary.EnumerateObject().ToDictionary(piece => piece.Value.GetInt32(), piece => piece.Name);
        var count = pieces.Count == 0 ? 0 : pieces.Keys.Max() + 1;

        return [.. Enumerable.Range(0, count).Select(id => pieces.TryGetValue(id, out var piece) ? piece : $"[unused-{id}]")];
    }

    private static DomainException Foreign(string what) =>
        new("base.foreign", $"{what}: only the WordPiece of BERT is read. Take a BERT with such a vocabulary, cased or uncased; the SentencePiece of XLM-R is not read.");
}
