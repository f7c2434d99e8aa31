namespace Anonymizer.Core.Evaluation;

/// <summary>How many gold persons a detector touched at all, and of those with a role how many got the right one.</summary>
public sealed record PersonScore(int Gold, int Found, int WithRole, int RoleRight)
{
    public static PersonScore None { get; } = new(0, 0, 0, 0);

    /// <summary>Of those with a role, how many got one of the same kind: party, witness, judge, lawyer, other.</summary>
    public int KindRight { get; init; }

    /// <summary>Gold persons that a predicted person overlaps.</summary>
    public double Recall => Ratio.Of(Found, Gold);

    /// <summary>Right roles, of the persons found whose role the gold names.</summary>
    public double RoleAccuracy => Ratio.Of(RoleRight, WithRole);

    /// <summary>Right kinds of role (party, witness, judge, lawyer, other), of the persons found whose role the gold names.</summary>
    public double KindAccuracy => Ratio.Of(KindRight, WithRole);

    public static PersonScore operator +(PersonScore left, PersonScore right) => Add(left, right);

    public static PersonScore Add(PersonScore left, PersonScore right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);

        return new(left.Gold + right.Gold, left.Found + right.Found, left.WithRole + right.WithRole, left.RoleRight + right.RoleRight)
        {
            KindRight = left.KindRight + right.KindRight,
        };
    }
}
