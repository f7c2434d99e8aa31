namespace Anonymizer.Web.Platform.Auditing;

/// <summary>A request that only reads, but shows the unredacted verdict or takes data out: it is in the ledger like a change.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShowsOriginalAttribute : Attribute;
