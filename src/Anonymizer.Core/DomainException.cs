namespace Anonymizer.Core;

/// <summary>The domain says no: a stable code for programs, a message for people that says what to do. Never holds verdict text.</summary>
public sealed class DomainException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
