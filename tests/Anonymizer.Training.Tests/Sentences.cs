using System.Text;
using Anonymizer.Core.Detection;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;
using Anonymizer.Ner.Tokens;
using Anonymizer.Training.Data;
using Anonymizer.Training.Network;

namespace Anonymizer.Training.Tests;

/// <summary>Twenty invented sentences with persons, places and dates, and a network small enough to learn them in seconds.</summary>
internal static class Sentences
{
    private static readonly string[] Names = ["Anna Ozola", "Jānis Bērziņš", "Marta Kalna", "Pēteris Liepa", "Ilze Krūmiņa"];
    private static readonly string[] Places = ["Riga", "Liepāja", "Valmiera", "Kuldīga"];

    internal static AnnotatedLayers AllLayers { get; } = new(EntityType.Known, Need: true, Role: true);

    internal static IReadOnlyList<TrainingExample> Twenty { get; } =
        [.. Enumerable.Range(0, 20).Select(index => Sentence(index, Names[index % 5], Places[index % 4], $"{1 + index} May"))];

    internal static byte[] Vocabulary { get; } = Encoding.UTF8.GetBytes(string.Join('\n', Words()) + "\n");

    internal static NetworkShape Shape { get; } =
        new(Words().Count, Positions: 32, Hidden: 32, Layers: 1, Heads: 2, Inner: 64, WordShape.Count);

    internal static SubwordTokenizer Tokenizer() => SubwordTokenizer.Open(Vocabulary, new TokenizerOptions(), Shape.Vocabulary);

    internal static NerNetwork Network(int seed = 1) =>
        new(Shape, NetworkStart.Complete(Shape, LabelSet.Default, new Dictionary<string, Weights>(), seed));

    /// <summary>A model that knows nothing yet.</summary>
    internal static ModelFolder SaveStart(string path) => ModelFolder.Save(
        path,
        new ModelManifest("start", Shape, new DecodingOptions(Window: 24, Context: 4)),
        LabelSet.Default,
        Vocabulary,
        NetworkStart.Complete(Shape, LabelSet.Default, new Dictionary<string, Weights>(), seed: 1));

    private static TrainingExample Sentence(int index, string name, string place, string date)
    {
        var text = new StringBuilder();
        var spans = new List<TrainingSpan>();

        void Add(string words, EntityType type, Need need, EntityRole role)
        {
            spans.Add(new TrainingSpan(text.Length, text.Length + words.Length, [type], need, role));
            text.Append(words);
        }

        text.Append("The witness ");
        Add(name, EntityType.Person, Need.Direct, EntityRole.Witness);
        text.Append(" came to ");
        Add(place, EntityType.Location, Need.NoMask, EntityRole.None);
        text.Append(" on ");
        Add(date, EntityType.DateTime, Need.Quasi, EntityRole.None);
        text.Append('.');

        return new TrainingExample($"s{index}", text.ToString(), spans, AllLayers, []);
    }

    private static List<string> Words()
    {
        var words = Twenty.SelectMany(example => WordSplitter.Split(example.Text).Select(word => example.Text[word.Start..word.End]))
            .Select(word => string.Concat(word.ToLowerInvariant().Normalize(NormalizationForm.FormD)
                .Where(character => char.GetUnicodeCategory(character) != System.Globalization.UnicodeCategory.NonSpacingMark)))
            .Distinct();

        return ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", .. words];
    }
}
