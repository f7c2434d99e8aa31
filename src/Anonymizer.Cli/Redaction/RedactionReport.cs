using System.Text.Json.Serialization;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Unread;
using Anonymizer.Core.Verification;
using Anonymizer.Core.Zones;

namespace Anonymizer.Cli.Redaction;

/// <summary>What became of one file. Holds spans and types, never the words that were masked.</summary>
internal sealed record RedactionReport
{
    public const string Released = "released";
    public const string Refused = "refused";

    public required string Outcome { get; init; }

    public required string Model { get; init; }

    /// <summary>The verdict's language (ISO 639-1), given or told by its words; null where nobody knows it.</summary>
    public string? Language { get; init; }

    /// <summary>What a reviewer must know of the result.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    public required string Policy { get; init; }

    /// <summary>The policy document's own version.</summary>
    public required int PolicyVersion { get; init; }

    public required double Seconds { get; init; }

    public required int Characters { get; init; }

    public required int Replaced { get; init; }

    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>The first reason and how many more there are; null when there is none.</summary>
    [JsonIgnore]
    public string? MainReason => Reasons switch
    {
        [] => null,
        [var only] => only,
        [var first, ..] => $"{first} And {Reasons.Count - 1} more.",
    };

    public required IReadOnlyList<LeakLine> Leaks { get; init; }

    public required IReadOnlyList<PartCoverage> Coverage { get; init; }

    /// <summary>The pictures, which nobody read, and what was done with each.</summary>
    public required IReadOnlyList<UnreadPicture> Pictures { get; init; }

    /// <summary>The reasons that replacements name by their codes.</summary>
    public required IReadOnlyList<ReasonCode> ReasonCodes { get; init; }

    public required IReadOnlyList<EntityLine> Entities { get; init; }

    public required IReadOnlyList<ReplacementLine> Replacements { get; init; }

    /// <summary>The same as a table, one line a place.</summary>
    [JsonIgnore]
    public RedactionList Redactions { get; init; } = RedactionList.Empty;
}

/// <summary>One entity: what it is, what the policy did with it, and where it stands.</summary>
internal sealed record EntityLine(
    int Id, EntityType Type, string? Kind, Need Need, EntityRole Role, string Operator, bool Kept, string? Reason, IReadOnlyList<MentionJson> Mentions);

/// <summary>One replaced span of the original's text; the new text stands in the output for all to read.</summary>
internal sealed record ReplacementLine(int Start, int End, int Entity, string Text, ReplacementStyle Style, VerdictZone Zone, string Reason);

/// <summary>One leak, with the place in the original's text where the leaked term first stands.</summary>
internal sealed record LeakLine(int Term, int? Start, int? End, string Part, string Place, string Form);
