namespace Anonymizer.Core.Teaching;

/// <summary>What one person made of the proposals that they decided.</summary>
/// <param name="Person">Who.</param>
/// <param name="Decided">Proposals in the reviews that they completed.</param>
/// <param name="Rejected">How many of them they refused.</param>
public sealed record ReviewerRecord(Guid Person, int Decided, int Rejected)
{
    public double RefusalRate => Decided == 0 ? 0 : (double)Rejected / Decided;
}
