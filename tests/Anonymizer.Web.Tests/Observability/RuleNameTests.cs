using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Platform.Tracing;
using Anonymizer.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Observability;

public sealed partial class RuleNameTests
{
    private static readonly string[] Labels =
    [
        "anonymizer_label", "anonymizer_purpose", "anonymizer_document_age_band", "anonymizer_model_version", "anonymizer_review_decision", "anonymizer_review_use", "anonymizer_outcome",
        "anonymizer_stage", "anonymizer_request_kind", "anonymizer_drift_feature", "anonymizer_model_role", "anonymizer_score_name", "anonymizer_transition",
    ];

    [Fact]
    public void Rules_and_dashboard_ask_only_for_series_that_the_service_has()
    {
        var folder = Path.Combine(Checkout.Root, "src", "deployment");
        var asked = new[] { "prometheus/anonymizer.rules.yml", "prometheus/anonymizer.rules.test.yml", "grafana/anonymizer.json" }
            .SelectMany(file => Series().Matches(File.ReadAllText(Path.Combine(folder, file))))
            .Select(match => match.Value)
            .Distinct()
            .ToList();

        asked.Count.ShouldBeGreaterThan(15);
        asked.Except(Names()).Except(Labels).ShouldBeEmpty();
    }

    [Fact]
    public void A_name_that_no_instrument_has_would_be_seen() => Names().ShouldNotContain("anonymizer_document_lost_total");

    /// <summary>What the exporter calls the instruments: the unit and the kind follow the name.</summary>
    private static HashSet<string> Names()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name == Meters.Name)
            {
                names.UnionWith(NamesOf(instrument));
            }
        };
        listener.Start();
        var factory = services.GetRequiredService<IMeterFactory>();
        _ = new Meters(factory);
        _ = new ReviewMeters(factory);
        _ = new OperationMeters(factory);
        _ = new RequestMeter(factory);

        return names;
    }

    private static IEnumerable<string> NamesOf(Instrument instrument)
    {
        var name = instrument.Name.Replace('.', '_') + instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        var kind = instrument.GetType().Name;

        return kind.StartsWith("Counter", StringComparison.Ordinal) ? [name + "_total"]
            : kind.StartsWith("Histogram", StringComparison.Ordinal) ? [name + "_bucket", name + "_sum", name + "_count"]
            : [name];
    }

    [GeneratedRegex("anonymizer_[a-z_]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Series();
}
