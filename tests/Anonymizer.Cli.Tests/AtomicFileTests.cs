using Anonymizer.Cli.Running;
using Anonymizer.Core;

namespace Anonymizer.Cli.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task A_file_is_written_whole_and_its_folders_are_made()
    {
        await AtomicFile.WriteAsync(_line.PathOf("a/b/out.bin"), new byte[] { 1, 2, 3 }, TestContext.Current.CancellationToken);

        _line.Files().ShouldBe(["a/b/out.bin"]);
        File.ReadAllBytes(_line.PathOf("a/b/out.bin")).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task A_cancelled_write_leaves_the_old_file_and_nothing_beside_it()
    {
        _line.Write("out.bin", "old");

        await Should.ThrowAsync<OperationCanceledException>(
            () => AtomicFile.WriteAsync(_line.PathOf("out.bin"), new byte[1 << 20], new CancellationToken(canceled: true)));

        _line.Files().ShouldBe(["out.bin"]);
        File.ReadAllText(_line.PathOf("out.bin")).ShouldBe("old");
    }

    [Fact]
    public async Task A_folder_in_the_way_is_told_as_such()
    {
        Directory.CreateDirectory(_line.PathOf("out.bin"));

        var refusal = await Should.ThrowAsync<DomainException>(
            () => AtomicFile.WriteAsync(_line.PathOf("out.bin"), new byte[] { 1 }, TestContext.Current.CancellationToken));

        refusal.Code.ShouldBe("output.unwritable");
        _line.Files().ShouldBeEmpty();
    }
}
