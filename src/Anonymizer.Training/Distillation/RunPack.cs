using Anonymizer.Core;
using Anonymizer.Ner.Tagging;
using Anonymizer.Ner.Tokens;
using Anonymizer.Training.Bases;
using Anonymizer.Training.Runs;

namespace Anonymizer.Training.Distillation;

/// <summary>
/// What a prepared run is made of, as plain arrays: a machine with a graphics processor and no .NET teaches a small network from a larger
/// one with it (models/distillation/distil.py), and TrainedParts brings the weights back.
/// </summary>
/// <remarks>
/// NAME.gz holds an array: ids, shapes, first, lengths of train, dev and unlabelled; allowed, needs, roles, turns, set, annotators of the
/// first two; vocabulary (the ids of the pieces used), capitals, special. teacher and student are the bases, .bin.gz and .json.
/// </remarks>
public static class RunPack
{
    private const string MaskPiece = "[MASK]";

    /// <param name="run">A prepared run whose start is the student's base.</param>
    /// <param name="teacher">The larger base; of the same vocabulary.</param>
    /// <param name="unlabelled">Texts without annotations, which the teachers annotate.</param>
    /// <param name="folder">Gets the files.</param>
    /// <exception cref="DomainException">run.damaged, data.…, base.…; base.other-vocabulary: teacher and student read other pieces.</exception>
    public static void Write(RunFolder run, BaseWeights teacher, IEnumerable<string> unlabelled, string folder)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(teacher);

        var student = run.ReadBase();

        if (!student.Vocabulary.AsSpan().SequenceEqual(teacher.Vocabulary))
        {
            throw new DomainException("base.other-vocabulary", "The teacher and the student cut words into other pieces: take bases of the same vocabulary.");
        }

        var labels = LabelSet.Default;
        var tokenizer = SubwordTokenizer.Open(student.Vocabulary, student.Tokenizer, student.Shape.Vocabulary);
        var (trainExamples, devExamples) = (run.ReadNeededSet("train", labels), run.ReadNeededSet("dev", labels));
        var (train, dev) = (PreparedSet.Of(trainExamples, tokenizer, labels), PreparedSet.Of(devExamples, tokenizer, labels));
        var others = unlabelled.Select(tokenizer.Tokenize).ToList();
        int[] special = [tokenizer.ClassificationId, tokenizer.SeparatorId, tokenizer.PaddingId, Vocabulary.Read(student.Vocabulary).ToList().IndexOf(MaskPiece)];
        var used = new UsedPieces([.. train.Texts, .. dev.Texts, .. others], special);

        Directory.CreateDirectory(folder);
        PackedSet.WriteTexts(folder, "train", train.Texts, used);
        PackedSet.WriteTargets(folder, "train", train, trainExamples);
        PackedSet.WriteTexts(folder, "dev", dev.Texts, used);
        PackedSet.WriteTargets(folder, "dev", dev, devExamples);
        PackedSet.WriteTexts(folder, "unlabelled", others, used);
        PackedFile.Write(folder, "vocabulary", used.Ids.Select(id => (ushort)id));
        PackedFile.Write(folder, "capitals", Enumerable.Range(0, WordShape.Count).Select(shape => (byte)WordShape.InCapitals(shape)));
        PackedFile.Write(folder, "special", special.Select(id => (int)used.NumberOf(id)));
        PackedBase.Write(folder, "teacher", teacher, used);
        PackedBase.Write(folder, "student", student, used);
    }
}
