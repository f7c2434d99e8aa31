using Anonymizer.Core.Detection;
using Anonymizer.Ner.Tagging;
using Anonymizer.Training.Data;

namespace Anonymizer.Training.Runs;

/// <summary>Sums behind the scores of a set.</summary>
internal sealed class WordCounts(LabelSet labels)
{
    private double masked;
    private double maskedRight;
    private double predictedMasks;
    private double typed;
    private double typedRight;
    private double persons;
    private double personsRight;
    private double roles;
    private double rolesRight;

    internal void Add(WordTargets targets, Mention?[] predicted)
    {
        for (var word = 0; word < predicted.Length; word++)
        {
            AddNeed(targets.Needs[word], predicted[word]);
            AddType(targets.Allowed[word], predicted[word]);
            AddRole(targets.Roles[word], predicted[word]);
        }
    }

    internal SetScores ToScores() => new(
        Ratio(maskedRight, masked), Ratio(maskedRight, predictedMasks), Ratio(typedRight, typed), Ratio(personsRight, persons), Ratio(rolesRight, roles));

    private void AddNeed(float[] shares, Mention? mention)
    {
        if (shares.Sum() == 0)
        {
            return;
        }

        var share = shares[2] + shares[3];
        var isMasked = mention is { Need: not Need.NoMask };
        masked += share;
        maskedRight += isMasked ? share : 0;
        predictedMasks += isMasked ? 1 : 0;
    }

    private void AddType(uint allowed, Mention? mention)
    {
        if ((allowed & 1) != 0)
        {
            return;
        }

        var right = mention is not null && (allowed & TypeBits(labels.IndexOf(mention.Type))) != 0;
        var isPerson = (allowed & TypeBits(labels.IndexOf(EntityType.Person))) != 0;
        typed++;
        typedRight += right ? 1 : 0;
        persons += isPerson ? 1 : 0;
        personsRight += isPerson && right ? 1 : 0;
    }

    private void AddRole(int role, Mention? mention)
    {
        if (role > 0 && mention is not null)
        {
            roles++;
            rolesRight += labels.IndexOf(mention.Role) == role ? 1 : 0;
        }
    }

    private static uint TypeBits(int type) => type < 0 ? 0 : (1u << BioCodec.Begin(type)) | (1u << BioCodec.Inside(type));

    private static double Ratio(double part, double whole) => whole > 0 ? Math.Round(part / whole, 4) : 0;
}
