using System.Globalization;
using Anonymizer.Web.Cluster;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Verdicts;
using Microsoft.Extensions.Configuration;

namespace Anonymizer.Web.Tests.Cluster;

public sealed class ClusterTests
{
    [Theory]
    [InlineData("", "web", true)]
    [InlineData("Host=one", "web", false)]
    [InlineData("Host=one", "worker", true)]
    [InlineData("Host=one", "both", true)]
    [InlineData("Host=one", null, true)]
    public void A_process_runs_jobs_unless_it_is_a_web_node_of_several(string postgres, string? role, bool runs)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Postgres"] = postgres, ["Cluster:Role"] = role }).Build();

        ClusterOptions.RunsJobs(settings).ShouldBe(runs);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(VerdictStage.Detecting)]
    public void News_are_read_as_they_were_written(VerdictStage? stage)
    {
        var news = new News(NewsKind.Progress, Guid.CreateVersion7(), stage);

        News.Read(news.Write()).ShouldBe(news);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Progress")]
    [InlineData("Progress nobody ")]
    [InlineData("Renamed 01a219ffb79c7a04a90a09fe34e6a5ef ")]
    public void News_of_another_version_of_the_program_are_passed_over(string text)
    {
        News.Read(text).ShouldBeNull();
    }

    [Fact]
    public async Task A_lease_holds_for_the_work_under_it_and_for_nothing_else()
    {
        var lease = new WorkLease(Guid.CreateVersion7(), Epoch: 3);
        WorkLease? within = null;
        await lease.DoAsync(async () =>
        {
            await Task.Yield();
            within = WorkLease.Current;
        });

        within.ShouldBe(lease);
        WorkLease.Current.ShouldBeNull();
    }

    [Fact]
    public void What_another_process_does_is_heard_here_and_not_handed_on_again()
    {
        var (progress, verdict, handedOn, heard) = (new VerdictProgress(TimeProvider.System), Guid.CreateVersion7(), 0, new List<string>());
        progress.Relay = (_, _) => handedOn++;
        progress.Changed.Add(id => heard.Add(string.Create(CultureInfo.InvariantCulture, $"{id} {progress.Of(id)}")));

        progress.Hear(verdict, VerdictStage.Reading);
        progress.Hear(verdict, stage: null);

        heard.ShouldBe([$"{verdict} Reading", $"{verdict} "]);
        handedOn.ShouldBe(0);
    }
}
