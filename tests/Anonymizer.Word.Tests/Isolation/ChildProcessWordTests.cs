using Anonymizer.Core;
using Anonymizer.Core.Unread;
using Anonymizer.Core.Verification;
using Microsoft.Extensions.Time.Testing;
using static Anonymizer.Word.Tests.ADocx;
using static Anonymizer.Word.Tests.Redacting;

namespace Anonymizer.Word.Tests.Isolation;

public sealed class ChildProcessWordTests
{
    private static readonly byte[] File = Saying("Zelda Quux appealed.").Build();

    [Fact]
    public async Task It_reads_as_in_process()
    {
        using var word = new ChildProcessWord(Own(WordWorker.Argument));

        var document = await word.ReadAsync(File, TestContext.Current.CancellationToken);

        document.Text.Value.ShouldBe("Zelda Quux appealed.\n");
        document.Text.Segments.ShouldBe(WordReader.Read(File).Text.Segments);
        document.Coverage.Parts.ShouldBe(WordReader.Read(File).Coverage.Parts);
    }

    [Fact]
    public async Task It_releases_and_verifies_as_in_process()
    {
        using var word = new ChildProcessWord(Own(WordWorker.Argument));

        var result = await word.ReleaseAsync(File, ReplacementsOf(File, "Zelda Quux", "Person A"), Terms("Zelda Quux"), UnreadRules.Default, TestContext.Current.CancellationToken);
        var report = await word.VerifyAsync(File, Terms("Zelda Quux"), TestContext.Current.CancellationToken);

        TextOf(result.File.ShouldNotBeNull()).ShouldBe("Person A appealed.\n");
        result.Report.Replaced.ShouldBe(1);
        report.Leaks.ShouldHaveSingleItem().Part.ShouldBe("word/document.xml");
    }

    [Fact]
    public async Task A_refusal_comes_back_with_its_code()
    {
        using var word = new ChildProcessWord(Own(WordWorker.Argument));

        (await Should.ThrowAsync<DomainException>(() => word.ReadAsync([], CancellationToken.None))).Code.ShouldBe("word.empty");
    }

    [Fact]
    public async Task A_child_that_takes_too_long_is_killed()
    {
        using var word = new ChildProcessWord(Own("sleep") with { Timeout = TimeSpan.FromSeconds(2) });

        (await Should.ThrowAsync<DomainException>(() => word.ReadAsync(File, CancellationToken.None))).Code.ShouldBe("word.timeout");
    }

    [Fact]
    public async Task A_child_that_dies_refuses_the_file_and_nothing_else()
    {
        using var word = new ChildProcessWord(new ChildProcessOptions { Command = ["/bin/sh", "-c", "kill -9 $$"] });

        (await Should.ThrowAsync<DomainException>(() => word.VerifyAsync(File, new ReleaseTerms([], []), CancellationToken.None))).Code.ShouldBe("word.failed");
    }

    [Fact]
    public async Task A_cancelled_call_is_cancelled()
    {
        using var word = new ChildProcessWord(Own("sleep"));
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Should.ThrowAsync<OperationCanceledException>(() => word.ReadAsync(File, cancellation.Token));
    }

    [Fact]
    public async Task One_child_serves_one_file_after_another()
    {
        using var folder = new TemporaryFolder();
        using var word = new ChildProcessWord(Counted(folder));

        for (var file = 0; file < 5; file++)
        {
            await word.ReadAsync(File, TestContext.Current.CancellationToken);
        }

        Starts(folder).ShouldBe(1);
    }

    [Fact]
    public async Task A_child_is_not_asked_more_often_than_it_may()
    {
        using var folder = new TemporaryFolder();
        using var word = new ChildProcessWord(Counted(folder) with { RequestsPerChild = 2 });

        for (var file = 0; file < 3; file++)
        {
            await word.ReadAsync(File, TestContext.Current.CancellationToken);
        }

        Starts(folder).ShouldBe(2);
    }

    [Fact]
    public async Task A_child_that_waited_long_enough_is_ended()
    {
        using var folder = new TemporaryFolder();
        var clock = new FakeTimeProvider();
        using var word = new ChildProcessWord(Counted(folder) with { Clock = clock });
        await word.ReadAsync(File, TestContext.Current.CancellationToken);

        clock.Advance(TimeSpan.FromMinutes(2));
        await word.ReadAsync(File, TestContext.Current.CancellationToken);

        Starts(folder).ShouldBe(2);
    }

    [Fact]
    public async Task What_a_used_child_dies_of_is_judged_by_a_fresh_one()
    {
        using var word = new ChildProcessWord(Own("once"));

        for (var file = 0; file < 3; file++)
        {
            (await word.ReadAsync(File, TestContext.Current.CancellationToken)).Text.Value.ShouldBe("Zelda Quux appealed.\n");
        }
    }

    [Fact]
    public async Task A_refused_file_leaves_its_child_fit_for_the_next()
    {
        using var folder = new TemporaryFolder();
        using var word = new ChildProcessWord(Counted(folder));

        await Should.ThrowAsync<DomainException>(() => word.ReadAsync([1, 2, 3], CancellationToken.None));
        await word.ReadAsync(File, TestContext.Current.CancellationToken);

        Starts(folder).ShouldBe(1);
    }

    [Fact]
    public async Task A_child_is_less_urgent_than_who_asks_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Niceness is measured where /proc is.");
        using var folder = new TemporaryFolder();
        var own = Niceness("self");
        using var word = new ChildProcessWord(Own(WordWorker.Argument) with
        {
            Command = ["/bin/sh", "-c", "cat /proc/$$/stat > \"$1\"; shift; exec \"$@\"", "sh", folder.Path("stat"), .. Own(WordWorker.Argument).Command],
        });

        await word.ReadAsync(File, TestContext.Current.CancellationToken);

        NicenessIn(System.IO.File.ReadAllText(folder.Path("stat"))).ShouldBe(Math.Min(own + 3, 19));
    }

    private static int Niceness(string process) => NicenessIn(System.IO.File.ReadAllText($"/proc/{process}/stat"));

    /// <summary>The nineteenth field, counted from behind the program's name in parentheses.</summary>
    private static int NicenessIn(string stat) => int.Parse(stat.Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[16], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A worker that leaves a line in a file when it starts.</summary>
    private static ChildProcessOptions Counted(TemporaryFolder folder) => new()
    {
        Command = ["/bin/sh", "-c", "echo started >> \"$1\"; shift; exec \"$@\"", "sh", folder.Path("starts"), "dotnet", typeof(ChildProcessWordTests).Assembly.Location, WordWorker.Argument],
    };

    private static int Starts(TemporaryFolder folder) => System.IO.File.ReadAllLines(folder.Path("starts")).Length;

    private static ChildProcessOptions Own(string argument) =>
        new() { Command = ["dotnet", typeof(ChildProcessWordTests).Assembly.Location, argument] };
}
