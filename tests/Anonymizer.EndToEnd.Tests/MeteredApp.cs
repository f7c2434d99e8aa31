using System.Globalization;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>The service with a port of its own for Prometheus.</summary>
public sealed class MeteredApp : RunningApp
{
    public int MetricsPort { get; } = FreePort();

    protected override IEnumerable<(string Name, string Value)> Settings() =>
        [("Observability__MetricsPort", MetricsPort.ToString(CultureInfo.InvariantCulture)), ("ASPNETCORE_ENVIRONMENT", "Production"), ("Api__Keys__0__Name", "metered"), ("Api__Keys__0__Hash", Key)];

    /// <summary>Of the key that the tests know.</summary>
    private static string Key => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData("anonymizer-development"u8));
}
