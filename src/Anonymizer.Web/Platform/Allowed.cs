namespace Anonymizer.Web.Platform;

/// <summary>Marks a request that only reads: every role that may read verdicts can send it.</summary>
public interface IReads;

/// <summary>Marks a request that the service sends to itself: no person and no API client can.</summary>
public interface IServiceOnly;

/// <summary>Names the roles that may send a request, where the rule of readers and workers is not enough.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowedAttribute(params string[] roles) : Attribute
{
    public IReadOnlyList<string> Roles { get; } = roles;
}
