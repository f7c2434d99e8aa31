namespace Anonymizer.Web.Platform.Calls;

/// <summary>What becomes of a call that is sent again under the same Idempotency-Key.</summary>
internal enum Repeating
{
    /// <summary>It gets the first call's answer.</summary>
    Answered,

    /// <summary>It is done again without a further effect: its answer is a file that is not kept.</summary>
    DoneAgain,

    /// <summary>It may be done again: what is done already is recognized by itself.</summary>
    Harmless,
}

/// <summary>Marks an endpoint of which a repeated call is not simply answered.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RepeatingAttribute(Repeating kind) : Attribute
{
    public Repeating Kind { get; } = kind;
}
