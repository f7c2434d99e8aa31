namespace Anonymizer.Core.Detection;

/// <summary>Somebody whom the court's office system names with a verdict: a party, a judge, a lawyer. Personal data.</summary>
/// <param name="Name">As the case file has it.</param>
/// <param name="Role">What they are to the case; <see cref="EntityRole.None"/> where the case file does not say.</param>
/// <param name="Aliases">What they are called besides.</param>
public sealed record Participant(string Name, EntityRole Role, IReadOnlyList<string> Aliases)
{
    /// <summary>Judges and lawyers act in office: they are named where the policy of the court lets them be.</summary>
    public bool IsOfOffice => Role is EntityRole.Judge or EntityRole.Lawyer;

    public override string ToString() => $"Participant({Role}, {Aliases.Count})";
}
