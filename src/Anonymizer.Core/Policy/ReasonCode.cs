namespace Anonymizer.Core.Policy;

/// <summary>Why something is masked: every redaction carries one.</summary>
/// <param name="Code">Short, for reports and the margin; letters, digits, hyphens and dots.</param>
/// <param name="Law">The provision that it rests on, as lawyers cite it; may be empty.</param>
/// <param name="Text">In a sentence, for readers of the report.</param>
public sealed record ReasonCode(string Code, string Law, string Text)
{
    /// <summary>What holds where a policy names none.</summary>
    public static IReadOnlyList<ReasonCode> Default { get; } =
        [new("PD", "Regulation (EU) 2016/679, Art. 5(1)(c)", "Personal data that the reader does not need to understand the decision.")];
}
