namespace Anonymizer.EndToEnd.Tests.Faults;

/// <summary>The service did what it must not.</summary>
internal sealed class FaultException(string what) : Exception(what);
