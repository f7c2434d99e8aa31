using System.Text.Json.Serialization;

namespace Anonymizer.Client;

/// <summary>Actions of a reviewer, in their order, and the sequence of the review that they were decided on.</summary>
public sealed record Decisions(IReadOnlyList<Step> Steps, int? Sequence = null);

/// <summary>How a review ends: what is pending is accepted, or refuses the end.</summary>
public sealed record Completion(bool AcceptRest);

/// <summary>One action of a reviewer.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "action")]
[JsonDerivedType(typeof(Decide), "decide")]
[JsonDerivedType(typeof(Mark), "mark")]
[JsonDerivedType(typeof(Waive), "waive")]
[JsonDerivedType(typeof(Undo), "undo")]
public abstract record Step
{
    /// <summary>Accepts or rejects one mention: "accepted", "rejected" or "pending".</summary>
    public sealed record Decide(int Mention, string Decision) : Step;

    /// <summary>Marks words that were not proposed.</summary>
    public sealed record Mark(int Start, int End, string Type) : Step;

    /// <summary>Lets doubts go, with a reason.</summary>
    public sealed record Waive(IReadOnlyList<string> Doubts, string? Reason) : Step;

    /// <summary>Takes the latest action back.</summary>
    public sealed record Undo : Step;
}
