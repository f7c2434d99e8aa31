using Anonymizer.Ner.Tokens;
using Anonymizer.Training.Data;
using Anonymizer.Training.Runs;

namespace Anonymizer.Training.Distillation;

/// <summary>A set as arrays over its pieces: number, shape, is it a word's first, and what is to be said of the word.</summary>
internal static class PackedSet
{
    /// <summary>A share of the annotators is kept in so many steps: it divides by 2, 3, 4, 6, 7 and 9.</summary>
    private const int ShareSteps = 252;

    internal static void WriteTexts(string folder, string name, IReadOnlyList<TokenizedText> texts, UsedPieces used)
    {
        var pieces = texts.SelectMany(text => text.Pieces).ToList();
        PackedFile.Write(folder, name + ".ids", pieces.Select(piece => used.NumberOf(piece.Id)));
        PackedFile.Write(folder, name + ".shapes", pieces.Select(piece => (byte)piece.Shape));
        PackedFile.Write(folder, name + ".first", texts.SelectMany(Firsts).Select(isFirst => (byte)(isFirst ? 1 : 0)));
        PackedFile.Write(folder, name + ".lengths", texts.Select(text => text.Pieces.Count));
    }

    internal static void WriteTargets(string folder, string name, PreparedSet set, IReadOnlyList<TrainingExample> examples)
    {
        var words = set.Texts.Zip(set.Targets).SelectMany(pair => WordsOf(pair.First).Select(word => (Targets: pair.Second, Word: word))).ToList();
        PackedFile.Write(folder, name + ".allowed", words.Select(one => one.Word is { } word ? one.Targets.Allowed[word] : 0));
        PackedFile.Write(folder, name + ".needs", words.SelectMany(one => one.Word is { } word ? one.Targets.Needs[word] : new float[4]).Select(share => (byte)Math.Round(share * ShareSteps)));
        PackedFile.Write(folder, name + ".roles", words.Select(one => (sbyte)(one.Word is { } word ? one.Targets.Roles[word] : -1)));
        PackedFile.Write(folder, name + ".turns", set.Turns.Select(turn => (byte)turn));
        PackedFile.Write(folder, name + ".set", examples.Select(example => (byte)(example.Layers.Need ? 0 : example.Layers.Role ? 1 : 2)));
        PackedFile.Write(folder, name + ".annotators", examples.Select(example => (byte)example.AnnotatorMasks.Count));
    }

    private static IEnumerable<bool> Firsts(TokenizedText text) => Enumerable.Range(0, text.Pieces.Count).Select(text.IsFirst);

    /// <summary>For each piece the word that it begins, or null.</summary>
    private static IEnumerable<int?> WordsOf(TokenizedText text) => Firsts(text).Select((isFirst, piece) => isFirst ? text.Pieces[piece].Word : (int?)null);
}
