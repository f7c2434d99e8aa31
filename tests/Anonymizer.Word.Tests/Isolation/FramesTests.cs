using Anonymizer.Core.Verification;
using Anonymizer.Word.Isolation;

namespace Anonymizer.Word.Tests.Isolation;

public sealed class FramesTests
{
    private static readonly string Long = string.Concat(Enumerable.Range(0, 40_000).Select(number => $"Zelda {number} Quux é "));

    [Fact]
    public async Task Messages_of_any_length_follow_one_another()
    {
        using var stream = new MemoryStream();
        await Frames.WriteAsync(stream, new ReleaseTerms([Long], []), TestContext.Current.CancellationToken);
        await Frames.WriteAsync(stream, new ReleaseTerms(["short"], [Long, ""]), TestContext.Current.CancellationToken);
        stream.Position = 0;

        (await ReadAsync(stream)).ShouldNotBeNull().Terms.ShouldBe([Long]);
        (await ReadAsync(stream)).ShouldNotBeNull().Allowed.ShouldBe([Long, ""]);
        (await ReadAsync(stream)).ShouldBeNull("the stream has ended");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(1000)]
    public async Task A_message_that_breaks_off_is_none(int kept)
    {
        using var stream = new MemoryStream();
        await Frames.WriteAsync(stream, new ReleaseTerms([Long], []), TestContext.Current.CancellationToken);
        stream.SetLength(kept);
        stream.Position = 0;

        (await ReadAsync(stream)).ShouldBeNull();
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 1 })]
    [InlineData(new byte[] { 0, 0, 0, 0x7F, 1 })]
    [InlineData(new byte[] { 2, 0, 0, 0, (byte)'n', (byte)'o', 0, 0, 0, 0 })]
    public async Task What_is_no_message_is_none(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);

        (await ReadAsync(stream)).ShouldBeNull();
    }

    private static Task<ReleaseTerms?> ReadAsync(Stream stream) => Frames.ReadAsync<ReleaseTerms>(stream, TestContext.Current.CancellationToken);
}
