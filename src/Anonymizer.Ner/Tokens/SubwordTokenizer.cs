using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Anonymizer.Ner.Models;
using Microsoft.ML.Tokenizers;

namespace Anonymizer.Ner.Tokens;

/// <summary>BERT's WordPiece over our own words, so that every word knows its first piece and its place in the original text.</summary>
/// <remarks>
/// An uncased vocabulary gets words in lower case and without diacritics: without RemoveNonSpacingMarks every word with
/// one would be [UNK]. Thread safe.
/// </remarks>
public sealed class SubwordTokenizer
{
    private const int CacheLimit = 50_000;
    private const int LongestKept = 40;

    private readonly BertTokenizer tokenizer;
    private readonly ConcurrentDictionary<string, int[]> known = new(StringComparer.Ordinal);

    private SubwordTokenizer(Stream vocabulary, TokenizerOptions options)
    {
        tokenizer = BertTokenizer.Create(
            vocabulary,
            new BertOptions
            {
                LowerCaseBeforeTokenization = options.LowerCase,
                RemoveNonSpacingMarks = options.StripAccents,
                SplitOnSpecialTokens = false,
            });
    }

    /// <param name="vocabulary">The vocabulary, one piece a line.</param>
    /// <param name="options">How the vocabulary wants its words.</param>
    /// <param name="rows">Pieces that the network knows.</param>
    /// <exception cref="InvalidDataException">It is no BERT's vocabulary, or larger than the network's.</exception>
    public static SubwordTokenizer Open(byte[] vocabulary, TokenizerOptions options, int rows)
    {
        ArgumentNullException.ThrowIfNull(options);

        var pieces = Vocabulary.Read(vocabulary);

        if (pieces.Count > rows)
        {
            throw new InvalidDataException($"The vocabulary has {pieces.Count} pieces, the network knows {rows}.");
        }

        using var stream = new MemoryStream(vocabulary);

        return new SubwordTokenizer(stream, options);
    }

    public int ClassificationId => tokenizer.ClassificationTokenId;

    public int SeparatorId => tokenizer.SeparatorTokenId;

    public int PaddingId => tokenizer.PaddingTokenId;

    public TokenizedText Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var words = WordSplitter.Split(text);
        var pieces = new List<Piece>(words.Count * 5 / 4);

        for (var index = 0; index < words.Count; index++)
        {
            var shape = WordShape.Of(text, words[index]);

            foreach (var id in IdsOf(text[words[index].Start..words[index].End]))
            {
                pieces.Add(new Piece(id, shape, index));
            }
        }

        return new TokenizedText(text, words, pieces);
    }

    private int[] IdsOf(string word)
    {
        if (known.TryGetValue(word, out var ids))
        {
            return ids;
        }

        if (word.Length > LongestKept)
        {
            return Encode(WithoutFormat(word));
        }

        if (known.Count >= CacheLimit)
        {
            known.Clear();
        }

        return known[word] = Encode(WithoutFormat(word));
    }

    private int[] Encode(string word)
    {
        var ids = tokenizer.EncodeToIds(word, addSpecialTokens: false);

        return ids.Count == 0 ? [tokenizer.UnknownTokenId] : [.. ids];
    }

    private static string WithoutFormat(string word)
    {
        if (!word.Any(character => char.GetUnicodeCategory(character) == UnicodeCategory.Format))
        {
            return word;
        }

        var visible = word.Where(character => char.GetUnicodeCategory(character) != UnicodeCategory.Format);

        return new StringBuilder().AppendJoin("", visible).ToString();
    }
}
