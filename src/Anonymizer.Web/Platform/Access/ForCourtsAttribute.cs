namespace Anonymizer.Web.Platform.Access;

/// <summary>Marks a request outside the slices of verdicts that somebody may send who works for single courts: it shows nothing of others.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForCourtsAttribute : Attribute;
