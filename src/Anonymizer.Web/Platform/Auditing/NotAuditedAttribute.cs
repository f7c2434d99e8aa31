namespace Anonymizer.Web.Platform.Auditing;

/// <summary>A request that changes something and yet is not in the ledger, and why.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotAuditedAttribute(string why) : Attribute
{
    public string Why { get; } = why;
}
