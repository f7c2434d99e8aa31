using System.Diagnostics.Metrics;
using Anonymizer.Core;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Platform.Tracing;

/// <summary>How long requests take and how they end, whichever door they came through: what people do on pages passes no HTTP request of its own.</summary>
internal sealed class RequestMeter
{
    public const string Instrument = "anonymizer.request.duration";
    public const string KindTag = "anonymizer.request.kind";
    public const string OutcomeTag = "anonymizer.outcome";

    private readonly Histogram<double> _duration;

    public RequestMeter(IMeterFactory factory) => _duration = factory.Create(VerdictTrace.Name).CreateHistogram(
        Instrument, "s", "Seconds that a request took, from the door to the commit.", null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30] });

    public void Took(IMessage request, TimeSpan took, Exception? failure) =>
        _duration.Record(took.TotalSeconds, new KeyValuePair<string, object?>(KindTag, KindOf(request)), new KeyValuePair<string, object?>(OutcomeTag, OutcomeOf(failure)));

    private static string KindOf(IMessage request) => request switch
    {
        IServiceOnly => "service",
        IReads => "read",
        _ => "change",
    };

    private static string OutcomeOf(Exception? failure) => failure switch
    {
        null => "pass",
        DomainException or ForbiddenException or NotFoundException or ValidationException => "refused",
        OperationCanceledException => "canceled",
        _ => "error",
    };
}
