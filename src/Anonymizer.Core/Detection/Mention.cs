using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>One span of a verdict that names something: of which type, how sure, found how. Holds no text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Type">What it names.</param>
/// <param name="Need">Must it be masked?</param>
/// <param name="Score">
/// From 0 to 1. From a recognizer: how sure it is of the type. In a detector's result, with a calibrated model: the probability that the
/// proposal is right, see <see cref="Confidence"/>. Of a near miss: the probability that it should have been masked.
/// </param>
/// <param name="Explanation">Who found it and why.</param>
public sealed record Mention(TextSpan Span, EntityType Type, Need Need, double Score, Explanation Explanation)
{
    /// <summary>The finer kind that a pattern recognizer knows (EMAIL, IBAN, NATIONAL_ID, ADDRESS, DATE_OF_BIRTH, …), or null.</summary>
    public string? Kind { get; init; }

    public EntityRole Role { get; init; }

    /// <summary>The words around state the role ("Judge", "represented by"); it weighs more than a model's guess.</summary>
    public bool IsRoleStated { get; init; }

    /// <summary>A person, a list or the case's metadata said so; the machine does not overrule it.</summary>
    public bool IsExplicit => Explanation.Source is MentionSource.List or MentionSource.Metadata or MentionSource.Person;

    /// <summary>What of it a list, metadata or a person named, where a machine's find made the mention wider; null where that is the whole.</summary>
    /// <remarks>Only these words are sought elsewhere: nobody asked for the others.</remarks>
    public TextSpan? Stated { get; init; }

    /// <summary>Where the mention stands that this one is another spelling, another ending or an alias of; null where it stands for itself.</summary>
    /// <remarks>Its own words would not link it: "Berzinam" to "Berzins", "Bobby" to "Robert Lie".</remarks>
    public TextSpan? SameAs { get; init; }

    /// <summary>The model's probability that an annotator masks a word of it, the mean over its words; null where no model spoke.</summary>
    public double? MaskProbability { get; init; }

    /// <summary>Below the threshold for masking and above the one for being told: never part of a redaction.</summary>
    public bool IsNearMiss { get; init; }

    /// <summary>The entity that it belongs to, 0 before linking.</summary>
    public int EntityId { get; init; }
}
