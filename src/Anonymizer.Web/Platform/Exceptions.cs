namespace Anonymizer.Web.Platform;

/// <summary>What was asked for is not there, or not for this actor: the answer is the same.</summary>
public sealed class NotFoundException(string message) : Exception(message);

/// <summary>The actor may not do this.</summary>
public sealed class ForbiddenException(string message) : Exception(message);
