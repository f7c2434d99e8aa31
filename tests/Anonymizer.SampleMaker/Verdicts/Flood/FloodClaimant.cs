using Anonymizer.SampleMaker.Invention;
using Anonymizer.SampleMaker.Writing;

namespace Anonymizer.SampleMaker.Verdicts.Flood;

/// <summary>One household of the group: who lives there, what it lost, what it is awarded.</summary>
/// <param name="Number">The household's number in the group register, from 1.</param>
internal sealed record FloodClaimant(int Number, Person Person, Person Partner, Person Doctor, FloodHome Home, FloodLoss Loss, FloodContact Contact)
{
    /// <summary>Chooses one of several wordings, so that neighbours in the register get different ones.</summary>
    public Line Choose(int salt, params Line[] wordings)
    {
        var step = salt % 2 == 0 ? 1 : wordings.Length - 1;

        return wordings[((Number * step) + salt + (Number / wordings.Length)) % wordings.Length];
    }

    public string Word(int salt, params string[] words) => words[(Number + salt + (Number / words.Length)) % words.Length];
}

internal sealed record FloodHome(Tag Address, Tag House, Tag Bought, Tag Depth, Tag Occupation, Tag PartnerOccupation, Tag Town);

internal sealed record FloodLoss(int Repairs, int Contents, int Rent, int Distress, int Claimed, Tag Condition, Tag Months)
{
    public int Total => Repairs + Contents + Rent + Distress;

    public static Tag Money(int pounds) => Marks.Amount(FormattableString.Invariant($"£{pounds:N0}"));
}

internal sealed record FloodContact(Tag Phone, Tag Mail, Tag CallReference, Tag Plate, Tag Insurer, Tag Policy, Tag Account, Tag FirstCall, Tag Visit, Tag Statement);
