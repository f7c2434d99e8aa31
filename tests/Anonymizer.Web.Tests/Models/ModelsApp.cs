using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Ner.Models;
using Anonymizer.Web.Data;
using Anonymizer.Web.Detection;
using Anonymizer.Web.Models.Runs;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Anonymizer.Web.Tests.Models;

/// <summary>The service with a model folder "first" in use, and a training that takes a moment.</summary>
public class ModelsApp : WebApp
{
    public ModelsApp()
        : this(null)
    {
    }

    protected ModelsApp(string? folder)
        : base(folder)
    {
        if (folder is null)
        {
            AModel.Save(Models, "first");
            new ModelRegistry(Models).Activate("first");
        }
    }

    public string Models => Path.Combine(Folder, "models");

    public static Actor Administrator { get; } = new(Guid.Parse("00000000-0000-7000-8000-0000000000ad"), "chief", [Role.Administrator]);

    internal FakeLine Line { get; } = new();

    internal FakeData Data { get; } = new();

    internal ShiftedTime Clock { get; } = new();

    internal Door Door => Services.GetRequiredService<Door>();

    internal ModelRegistry Registry => Services.GetRequiredService<ModelRegistry>();

    /// <summary>Starts a run and waits until it is over.</summary>
    internal async Task<RunView> RunAsync() => await OverAsync(await Door.AskAsync(new StartRun("For the test."), People.Trainer));

    internal Task<RunView> OverAsync(Guid id) => UntilAsync(id, run => !run.Run.IsOpen);

    internal Task<RunView> UntilAsync(Guid id, Func<RunView, bool> isThere) => Eventually.Async(() => Door.AskAsync(new GetRun(id), People.Auditor), isThere);

    /// <summary>A candidate that the gate lets through, or does not.</summary>
    internal async Task<string> CandidateAsync(GateDecision decision)
    {
        Line.MaskedBy = version => version == Registry.Active.Version || decision == GateDecision.Promote ? 95 : 60;
        var run = await RunAsync();
        (run.Run.State, run.Run.Gate).ShouldBe((TrainingState.Finished, decision));

        return run.Run.Version;
    }

    protected override void Configure(IWebHostBuilder builder)
    {
        base.Configure(builder);
        builder.UseSetting("Training:MinimumFreeMegabytes", "1");
    }

    protected override void Configure(IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        services.Replace(ServiceDescriptor.Singleton<ICommandLine>(Line));
        services.Replace(ServiceDescriptor.Singleton<ITrainingData>(Data));
        services.Replace(ServiceDescriptor.Singleton<IGoldSource>(Data));
        services.Replace(ServiceDescriptor.Singleton<IModelSource, NamesOfTheFolder>());
    }

    /// <summary>Which model is in use the folder says; each knows the names of the tests.</summary>
    private sealed class NamesOfTheFolder(ModelRegistry registry) : IModelSource
    {
        public string ActiveVersion => registry.ReadActive().Version;

        public IRecognizer Load(string version) => new ListRecognizer("ner", MentionSource.Model, [new ListTerm(Person, EntityType.Person), .. version == "first" ? Array.Empty<ListTerm>() : [new ListTerm("Marrowby", EntityType.Location)]]);
    }
}
