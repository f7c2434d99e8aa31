namespace Anonymizer.Core.Unread;

/// <summary>What is done with what nobody could read: the policy's word for all, and a person's word for single pictures, which is stronger.</summary>
/// <param name="Pictures">Pictures: pixels hold text that is not read.</param>
/// <param name="Embedded">Embedded files, objects, controls and documents taken in at opening.</param>
/// <param name="Unknown">Parts of a kind that is not known.</param>
public sealed record UnreadRules(PictureTreatment Pictures, EmbeddedRule Embedded, PartRule Unknown)
{
    private static readonly Dictionary<int, PictureTreatment> NoChoice = [];

    /// <summary>Pictures stay without their notes; other files are left out.</summary>
    public static UnreadRules Default { get; } = new(PictureTreatment.Keep, EmbeddedRule.Drop, PartRule.Drop);

    /// <summary>A person's choices, by the picture's number.</summary>
    public IReadOnlyDictionary<int, PictureTreatment> Chosen { get; init; } = NoChoice;

    /// <param name="picture">Number of a picture, from 1.</param>
    public PictureTreatment Of(int picture) => Chosen.TryGetValue(picture, out var chosen) ? chosen : Pictures;
}
