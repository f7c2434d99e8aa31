using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Detection;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Entities;
using Anonymizer.Web.Tests.Support;
using Mediator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Anonymizer.Web.Tests.Detection;

public sealed class ChangedWhileDetectedTests
{
    [Fact]
    public async Task A_verdict_that_is_given_to_a_court_while_it_is_detected_is_detected_again_for_that_court()
    {
        using var app = new InterruptedApp();
        using var client = app.CreateApiClient();
        var uploaded = await client.UploadAsync(AWordFile.With($"{WebApp.Person} moved."));

        var verdict = await client.SettledAsync(uploaded.Id);

        (verdict.State, verdict.Mentions, verdict.Court).ShouldBe((VerdictState.Detected, 1, InterruptedModel.Court));
        app.Services.GetRequiredService<InterruptedModel>().Runs.ShouldBe(2);
        app.Log.All.ShouldAllBe(line => !line.StartsWith("Error"));
    }

    [Fact]
    public async Task Who_comes_second_is_told_what_to_do()
    {
        using var app = new WebApp();
        using var client = app.CreateApiClient();
        var uploaded = await client.UploadAsync(AWordFile.With("Placed twice."));
        await client.SettledAsync(uploaded.Id);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Value = People.Trainer;
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().Verdicts.FindAsync([uploaded.Id], TestContext.Current.CancellationToken);
        await app.Services.GetRequiredService<Door>().TellAsync(new PlaceVerdict(uploaded.Id, "First Court", null), People.Colleague, TestContext.Current.CancellationToken);

        var second = await Should.ThrowAsync<DomainException>(async () =>
            await scope.ServiceProvider.GetRequiredService<ISender>().Send(new PlaceVerdict(uploaded.Id, "Second Court", null)));

        second.Code.ShouldBe("changed-meanwhile");
        second.Message.ShouldContain("Load it again");
        (await client.SettledAsync(uploaded.Id)).Court.ShouldBe("First Court");
    }

    private sealed class InterruptedApp : WebApp
    {
        protected override void Configure(IServiceCollection services)
        {
            services.AddSingleton<InterruptedModel>();
            services.Replace(ServiceDescriptor.Singleton<IModelSource>(provider => provider.GetRequiredService<InterruptedModel>()));
        }
    }

    /// <summary>Somebody puts the verdict into a court while the model reads it for the first time.</summary>
    private sealed class InterruptedModel(IServiceProvider services) : IModelSource, IRecognizer
    {
        public const string Court = "Court of the Interruption";

        private readonly ListRecognizer _list = new("ner", MentionSource.Model, [new ListTerm(WebApp.Person, EntityType.Person)]);

        public int Runs { get; private set; }

        public string ActiveVersion => "test-1";

        public string Name => _list.Name;

        public IRecognizer Load(string version) => this;

        public IEnumerable<Mention> Recognize(VerdictText text)
        {
            if (Runs++ == 0)
            {
                Interrupt();
            }

            return _list.Recognize(text);
        }

        private void Interrupt()
        {
            using var scope = services.CreateScope();
            var id = scope.ServiceProvider.GetRequiredService<AppDbContext>().Verdicts.Single().Id;
            services.GetRequiredService<Door>().TellAsync(new PlaceVerdict(id, Court, null), People.Trainer).GetAwaiter().GetResult();
        }
    }
}
