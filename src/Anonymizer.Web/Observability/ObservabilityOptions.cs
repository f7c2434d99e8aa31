using System.ComponentModel.DataAnnotations;

namespace Anonymizer.Web.Observability;

/// <summary>Who may see the service from outside (configuration section "Observability").</summary>
public sealed class ObservabilityOptions
{
    /// <summary>Where OpenTelemetry's metrics, traces and logs are sent, as http://collector:4317; empty: nowhere.</summary>
    public string Otlp { get; set; } = "";

    /// <summary>A port of its own for /metrics, for a network that only Prometheus reaches; 0: none, and /metrics asks for a key.</summary>
    [Range(0, 65_535, ErrorMessage = "Observability:MetricsPort is a port, 0 to 65535.")]
    public int MetricsPort { get; set; }
}
