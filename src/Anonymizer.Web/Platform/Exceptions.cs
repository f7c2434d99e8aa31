namespace Anonymizer.Web.Platform;

/// <summary>What was asked for is not there, or not for this actor: the answer is the same.</summary>
public sealed class NotFoundException(string message) : Exception(message);

/// <summary>What a change was decided on is not what is there any more (If-Match).</summary>
public sealed class ChangedSinceException() : Exception("Somebody changed this since you looked at it. Get it again and decide anew.");

/// <summary>The actor may not do this.</summary>
public sealed class ForbiddenException(string message) : Exception(message);
