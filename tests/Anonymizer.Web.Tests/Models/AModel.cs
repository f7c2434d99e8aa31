using System.Text;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;

namespace Anonymizer.Web.Tests.Models;

/// <summary>A model folder without weights, and scores made up for it.</summary>
internal static class AModel
{
    public static void Save(string models, string version) => SaveAt(Path.Combine(models, version), version);

    public static void SaveAt(string folder, string version)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        ModelFolder.Save(
            folder,
            new ModelManifest(version, new NetworkShape(8, Positions: 32, Hidden: 32, Layers: 1, Heads: 2, Inner: 64, Shapes: 42), new DecodingOptions(Window: 24, Context: 4)),
            LabelSet.Default,
            Encoding.UTF8.GetBytes("[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\na\nb\nc\n"),
            new Dictionary<string, Weights>());
    }

    /// <summary>Twelve verdicts with 100 words to mask each.</summary>
    public static ModelScores Scores(string version, int masked) => new(version, [.. Enumerable.Range(0, 12).Select(index => Verdict(index, masked))], 0.03, 800);

    private static VerdictScore Verdict(int index, int masked) => new(
        $"v{index}",
        400,
        new Dictionary<string, PrecisionRecall> { ["PERSON"] = new(masked / 10, 1, 10 - (masked / 10)) },
        new TabScore
        {
            TokenRecall = new Share(masked, 100),
            TokenPrecision = new Share(masked, masked + 5),
            EntityRecallDirect = new Share(5, 5),
            EntityRecallQuasi = new Share(4, 5),
            TokenRecallByType = new Dictionary<string, Share> { ["PERSON"] = new(masked, 100), ["CODE"] = new(masked, 100) },
        })
    {
        Cohorts = new Dictionary<string, string> { ["age"] = index % 2 == 0 ? "Old" : "New" },
    };
}
