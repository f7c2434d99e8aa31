using System.Collections.Concurrent;
using System.Diagnostics;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;
using Anonymizer.Web.Detection;
using Anonymizer.Web.Models.Runs;
using Anonymizer.Web.Tests.Models;
using Anonymizer.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Anonymizer.Web.Tests.Canary;

/// <summary>The service with every ear open: all log levels, all traces, all answers.</summary>
public sealed class CanaryApp : WebApp
{
    private readonly ConcurrentQueue<string> _traces = new();
    private readonly ActivityListener _listener;

    public CanaryApp()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _traces.Enqueue(Told(activity)),
        };
        ActivitySource.AddActivityListener(_listener);
        AModel.Save(Path.Combine(Folder, "models"), "first");
        new Ner.Models.ModelRegistry(Path.Combine(Folder, "models")).Activate("first");
    }

    /// <summary>What an exporter of traces would send.</summary>
    public IReadOnlyList<string> Traces => [.. _traces];

    internal FakeLine Line { get; } = new();

    protected override void Configure(IWebHostBuilder builder)
    {
        base.Configure(builder);
        builder.UseSetting("Webhooks:AllowPrivate", "true");
        builder.UseSetting("Webhooks:SweepSeconds", "1");
        builder.UseSetting("Training:MinimumFreeMegabytes", "1");
        builder.UseSetting("Training:MinimumWords", "1");
    }

    protected override void Configure(IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton<ICommandLine>(Line));
        services.Replace(ServiceDescriptor.Singleton<IModelSource, PlantedNames>());
        services.PostConfigure<LoggerFilterOptions>(filter =>
        {
            filter.Rules.Clear();
            filter.MinLevel = LogLevel.Trace;
        });
    }

    protected override void Dispose(bool disposing)
    {
        _listener.Dispose();
        base.Dispose(disposing);
    }

    private static string Told(Activity activity) => string.Join(' ',
    [
        activity.OperationName, activity.DisplayName, activity.StatusDescription,
        .. activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"),
        .. activity.Baggage.Select(item => $"{item.Key}={item.Value}"),
        .. activity.Events.SelectMany(happened => happened.Tags.Select(tag => $"{happened.Name} {tag.Key}={tag.Value}")),
    ]);

    /// <summary>Finds the first planted name, and breaks at another with the words of the verdict in the exception, as a careless recognizer would.</summary>
    private sealed class PlantedNames : IModelSource
    {
        public string ActiveVersion => "first";

        public IRecognizer Load(string version) => new Careless(new ListRecognizer("ner", MentionSource.Model, [new ListTerm(Planted.InText, EntityType.Person)]));
    }

    private sealed class Careless(ListRecognizer names) : IRecognizer
    {
        public string Name => names.Name;

        public IEnumerable<Mention> Recognize(VerdictText text) => text.Value.Contains(Planted.InException, StringComparison.Ordinal)
            ? throw new InvalidOperationException($"Cannot read \"{text.Value}\".")
            : names.Recognize(text);
    }
}
