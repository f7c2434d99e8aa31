using Anonymizer.Ner.Tagging;
using Anonymizer.Training.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace Anonymizer.Training.Network;

/// <summary>How wrong the outputs are, counted only where the source annotates.</summary>
/// <remarks>
/// Type: −log of the probability of all labels that the annotation allows, so that a word of which only "no person" is
/// known teaches only that. Need: cross entropy with the annotators' shares. Role: cross entropy. Each is a mean over
/// the words that teach something; they are added, the need counted more, for it decides what is masked. Words without a
/// role count less: nearly all words are such.
/// </remarks>
public static class NerLoss
{
    private const float Forbidden = -1e4f;
    private const double NeedWeight = 2;
    private const float NoRoleWeight = 0.1f;

    public static Tensor Of(Tensor outputs, IReadOnlyList<(int Text, int Word)> words, IReadOnlyList<WordTargets> targets, LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(labels);

        return TypeLoss(outputs, words, targets, labels)
            + (NeedWeight * NeedLoss(outputs, words, targets, labels))
            + RoleLoss(outputs, words, targets, labels);
    }

    private static Tensor TypeLoss(Tensor outputs, IReadOnlyList<(int Text, int Word)> words, IReadOnlyList<WordTargets> targets, LabelSet labels)
    {
        var width = labels.BioCount;
        var allowed = new float[words.Count * width];

        for (var row = 0; row < words.Count; row++)
        {
            var bits = targets[words[row].Text].Allowed[words[row].Word];

            for (var label = 0; label < width; label++)
            {
                allowed[(row * width) + label] = (bits >> label & 1) == 1 ? 0 : Forbidden;
            }
        }

        var logits = outputs.narrow(1, 0, width);
        var kept = (logits + tensor(allowed, [words.Count, width])).logsumexp(1);

        return (logits.logsumexp(1) - kept).mean();
    }

    private static Tensor NeedLoss(Tensor outputs, IReadOnlyList<(int Text, int Word)> words, IReadOnlyList<WordTargets> targets, LabelSet labels)
    {
        var shares = words.SelectMany(word => targets[word.Text].Needs[word.Word]).ToArray();
        var logs = nn.functional.log_softmax(outputs.narrow(1, labels.NeedOffset, LabelSet.NeedCount), 1);

        return -(logs * tensor(shares, [words.Count, LabelSet.NeedCount])).sum() / Math.Max(1, shares.Sum());
    }

    private static Tensor RoleLoss(Tensor outputs, IReadOnlyList<(int Text, int Word)> words, IReadOnlyList<WordTargets> targets, LabelSet labels)
    {
        var roles = words.Select(word => (long)targets[word.Text].Roles[word.Word]).ToArray();
        var known = roles.Sum(role => role switch { < 0 => 0, 0 => NoRoleWeight, _ => 1 });
        var weights = Enumerable.Repeat(1f, labels.Roles.Count).ToArray();
        weights[0] = NoRoleWeight;
        var logits = outputs.narrow(1, labels.RoleOffset, labels.Roles.Count);
        var sum = nn.functional.cross_entropy(logits, tensor(roles), tensor(weights), ignore_index: -1, reduction: nn.Reduction.Sum);

        return sum / Math.Max(1, known);
    }
}
