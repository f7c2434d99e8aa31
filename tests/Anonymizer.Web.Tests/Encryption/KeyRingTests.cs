using Anonymizer.Web.Data.Encryption;
using Anonymizer.Web.Tests.Support;

namespace Anonymizer.Web.Tests.Encryption;

public sealed class KeyRingTests
{
    private const string Everything = "SELECT Name FROM Verdicts UNION ALL SELECT Words FROM KeyChecks UNION ALL SELECT Search FROM KeyChecks";

    [Fact]
    public async Task Without_its_key_ring_the_service_does_not_start_says_what_to_do_and_changes_nothing()
    {
        await using var app = new OwnKeysApp();
        var id = await UploadAsync(app);
        var before = app.Stored(Everything);
        var empty = Directory.CreateDirectory(Path.Combine(app.Folder, "empty")).FullName;

        await using var lost = new OwnKeysApp(app.Folder, empty);
        var refusal = Should.Throw<KeyRingLostException>(() => lost.CreateApiClient());

        refusal.Message.ShouldContain(empty);
        lost.Log.All.ShouldContain(line => line.StartsWith("Critical", StringComparison.Ordinal) && line.Contains("Put the backup of the key ring back", StringComparison.Ordinal));
        app.Stored(Everything).ShouldBe(before);
        await using var again = new OwnKeysApp(app.Folder, app.Keys);
        using var client = again.CreateApiClient();
        (await client.GetStringAsync(new Uri($"/api/v1/verdicts/{id}", UriKind.Relative))).ShouldContain("Quillfeather.docx");
    }

    [Fact]
    public async Task The_key_ring_of_another_installation_is_refused()
    {
        await using var app = new OwnKeysApp();
        await UploadAsync(app);
        await using var other = new OwnKeysApp();
        other.CreateApiClient().Dispose();

        await using var mistaken = new OwnKeysApp(app.Folder, other.Keys);

        Should.Throw<KeyRingLostException>(() => mistaken.CreateApiClient());
    }

    private static async Task<Guid> UploadAsync(OwnKeysApp app)
    {
        using var client = app.CreateApiClient();
        var id = (await client.UploadAsync(AWordFile.With("Nobody appealed."), "Quillfeather.docx")).Id;
        await client.SettledAsync(id);

        return id;
    }
}
