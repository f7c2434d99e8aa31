using Anonymizer.Core;
using Anonymizer.Core.Verification;
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

        var result = await word.ReleaseAsync(File, ReplacementsOf(File, "Zelda Quux", "Person A"), Terms("Zelda Quux"), TestContext.Current.CancellationToken);
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

    private static ChildProcessOptions Own(string argument) =>
        new() { Command = ["dotnet", typeof(ChildProcessWordTests).Assembly.Location, argument] };
}
