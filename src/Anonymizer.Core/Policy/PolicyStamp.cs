namespace Anonymizer.Core.Policy;

/// <summary>Which policy a release was made under.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">The version's number, from 1.</param>
/// <param name="Id">Of the stored policy; null for one that came with the request.</param>
public sealed record PolicyStamp(string Name, int Version, Guid? Id)
{
    public override string ToString() => $"{Name} {Version}";
}
