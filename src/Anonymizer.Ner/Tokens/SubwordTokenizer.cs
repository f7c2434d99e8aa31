using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.ML.Tokenizers;

namespace Anonymizer.Ner.Tokens;

/// <summary>BERT's WordPiece over our own words, so that every word knows its first piece and its place in the original text.</summary>
/// <remarks>
/// Lower case and without diacritics, as the uncased encoders want; without RemoveNonSpacingMarks every word with a
/// diacritic would be [UNK]. Thread safe.
/// </remarks>
public sealed class SubwordTokenizer
{
    private const int CacheLimit = 50_000;

    private readonly BertTokenizer tokenizer;
    private readonly ConcurrentDictionary<string, int[]> known = new(StringComparer.Ordinal);

    /// <param name="vocabulary">The vocabulary, one piece a line.</param>
    public SubwordTokenizer(Stream vocabulary)
    {
        tokenizer = BertTokenizer.Create(
            vocabulary,
            new BertOptions { LowerCaseBeforeTokenization = true, RemoveNonSpacingMarks = true, SplitOnSpecialTokens = false });
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
