using Anonymizer.Web.Data;
using Microsoft.AspNetCore.DataProtection;

namespace Anonymizer.Web.Tests.Data;

public sealed class FileStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("anonymizer-files-").FullName;

    [Fact]
    public async Task What_is_stored_comes_back_and_the_same_bytes_are_kept_once()
    {
        var store = new FileStore(_folder);
        byte[] file = [1, 2, 3];

        var hash = await store.SaveAsync(file, TestContext.Current.CancellationToken);
        await store.SaveAsync(file, TestContext.Current.CancellationToken);

        (await store.ReadAsync(hash, TestContext.Current.CancellationToken)).ShouldBe(file);
        Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_was_changed_on_disk_is_noticed()
    {
        var store = new FileStore(_folder);
        var hash = await store.SaveAsync([1, 2, 3], TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Single(), [4], TestContext.Current.CancellationToken);

        await Should.ThrowAsync<InvalidDataException>(() => store.ReadAsync(hash, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_lies_on_the_disk_cannot_be_read_without_the_key()
    {
        var store = new FileStore(_folder, new EphemeralDataProtectionProvider().CreateProtector("files"));
        var hash = await store.SaveAsync("Aldous Quillfeather"u8.ToArray(), TestContext.Current.CancellationToken);
        var path = Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Single();
        var stored = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);

        System.Text.Encoding.Latin1.GetString(stored).ShouldNotContain("Quill");
        (await store.ReadAsync(hash, TestContext.Current.CancellationToken)).ShouldBe("Aldous Quillfeather"u8.ToArray());
        await Should.ThrowAsync<InvalidDataException>(() => new FileStore(_folder, new EphemeralDataProtectionProvider().CreateProtector("files")).ReadAsync(hash, TestContext.Current.CancellationToken));
        stored[^1] ^= 1;
        await File.WriteAllBytesAsync(path, stored, TestContext.Current.CancellationToken);
        await Should.ThrowAsync<InvalidDataException>(() => store.ReadAsync(hash, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_was_stored_before_files_were_encrypted_is_read_as_it_is()
    {
        var hash = await new FileStore(_folder).SaveAsync([1, 2, 3], TestContext.Current.CancellationToken);

        (await new FileStore(_folder, new EphemeralDataProtectionProvider().CreateProtector("files")).ReadAsync(hash, TestContext.Current.CancellationToken)).ShouldBe([1, 2, 3]);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("../../../../../../../../../../../../../../../../../../etc/passwd/")]
    public async Task Only_a_hash_is_an_address(string hash)
    {
        await Should.ThrowAsync<ArgumentException>(() => new FileStore(_folder).ReadAsync(hash, TestContext.Current.CancellationToken));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
