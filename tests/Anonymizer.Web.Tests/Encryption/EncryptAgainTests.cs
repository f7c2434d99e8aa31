using Anonymizer.Web.Data.Encryption;
using Anonymizer.Web.Encryption;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Verdicts;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Encryption;

public sealed class EncryptAgainTests
{
    private const string Number = "C 731/2020 Quillfeather";

    private static readonly Actor Chief = new(Guid.CreateVersion7(), "chief", [Role.Administrator]);

    [Fact]
    public async Task Rows_and_files_from_before_are_read_and_encrypted_by_one_request()
    {
        await using var app = new OwnKeysApp();
        using var client = app.CreateApiClient();
        var word = AWordFile.With($"{WebApp.Person} appealed.");
        var id = (await client.UploadAsync(word, "Quillfeather.docx", ("caseNumber", Number))).Id;
        await client.SettledAsync(id);
        app.Store("UPDATE Verdicts SET Name = $value", "Quillfeather.docx");
        app.Store("UPDATE VerdictTexts SET Text = $value", $"{WebApp.Person} appealed.");
        app.Store("UPDATE Cases SET Number = $value", Number);
        var file = Directory.GetFiles(Path.Combine(app.Folder, "files"), "*", SearchOption.AllDirectories).Single();
        await File.WriteAllBytesAsync(file, word, TestContext.Current.CancellationToken);

        (await client.GetStringAsync(Address($"verdicts/{id}"))).ShouldContain("Quillfeather.docx");
        var before = await app.Services.GetRequiredService<Door>().AskAsync(new GetEncryption(), Chief, TestContext.Current.CancellationToken);
        var after = await AgainAsync(app, withNewKey: false);

        (before.OldRows, before.OldFiles).ShouldBe((3, 1));
        (after.OldRows, after.OldFiles, after.Progress.Written, after.Progress.Problem).ShouldBe((0, 0, 4, null));
        app.Stored("SELECT Name FROM Verdicts UNION ALL SELECT Text FROM VerdictTexts UNION ALL SELECT Number FROM Cases").ShouldAllBe(value => ColumnCipher.IsClosed(value));
        (await client.GetStringAsync(Address($"verdicts/{id}"))).ShouldContain("Quillfeather.docx");
    }

    [Fact]
    public async Task A_new_key_is_followed_by_everything_and_the_old_one_stays_in_the_ring()
    {
        await using var app = new OwnKeysApp();
        using var client = app.CreateApiClient();
        var id = (await client.UploadAsync(AWordFile.With($"{WebApp.Person} appealed."), "Quillfeather.docx", ("caseNumber", Number))).Id;
        await client.SettledAsync(id);
        var before = app.Stored("SELECT Name FROM Verdicts").Single();

        var after = await AgainAsync(app, withNewKey: true);

        var now = app.Stored("SELECT Name FROM Verdicts").Single();
        now[..ColumnCipher.StartLength].ShouldNotBe(before[..ColumnCipher.StartLength]);
        after.Keys.Count.ShouldBe(2);
        (after.OldRows, after.OldFiles).ShouldBe((0, 0));
        (await client.GetStringAsync(Address($"verdicts/{id}"))).ShouldContain("Quillfeather.docx");
        (await app.Services.GetRequiredService<Door>().AskAsync(new ListVerdicts(new VerdictFilter(Name: "quill")), Chief, TestContext.Current.CancellationToken)).Total.ShouldBe(1);
    }

    [Fact]
    public async Task What_cannot_be_opened_stays_as_it_is_and_is_told()
    {
        await using var app = new OwnKeysApp();
        using var client = app.CreateApiClient();
        var id = (await client.UploadAsync(AWordFile.With("Nobody appealed."), "Quillfeather.docx")).Id;
        await client.SettledAsync(id);
        var strange = app.Stored("SELECT Name FROM Verdicts").Single();
        strange = strange[..20] + "AAAAAAAAAA" + strange[30..];
        app.Store("UPDATE Verdicts SET Name = $value", strange);

        var after = await AgainAsync(app, withNewKey: false);

        after.Progress.Problem.ShouldBe("Verdicts");
        app.Stored("SELECT Name FROM Verdicts").Single().ShouldBe(strange);
    }

    [Fact]
    public async Task Cases_from_before_are_found_again_by_their_number_after_a_start()
    {
        await using var app = new OwnKeysApp();
        using var client = app.CreateApiClient();
        await client.UploadAsync(AWordFile.With("One."), "one.docx", ("caseNumber", Number));
        app.Store("UPDATE Cases SET Key = $value", Core.Verdicts.PlaceKey.Of(Number));

        await using var again = new OwnKeysApp(app.Folder, app.Keys);
        using var other = again.CreateApiClient();
        await other.UploadAsync(AWordFile.With("Two."), "two.docx", ("caseNumber", Number));

        app.Stored("SELECT Key FROM Cases").ShouldHaveSingleItem().ShouldStartWith("~k");
    }

    [Fact]
    public async Task A_database_from_before_is_encrypted_by_the_first_start_and_keeps_no_copy_of_what_stood_there()
    {
        await using var app = new OwnKeysApp();
        using var client = app.CreateApiClient();
        var id = (await client.UploadAsync(AWordFile.With("Nobody appealed."), "one.docx", ("caseNumber", Number))).Id;
        await client.SettledAsync(id);
        app.Store("UPDATE Cases SET Number = $value", Number);
        app.Store("UPDATE Verdicts SET Name = $value, CaseNumber = $value", Number);
        app.Store("DELETE FROM KeyChecks WHERE Words <> $value", "");

        await using var later = new OwnKeysApp(app.Folder, app.Keys);
        using var other = later.CreateApiClient();
        var state = await EndedAsync(later.Services.GetRequiredService<Door>());

        (state.OldRows, state.Progress.Problem).ShouldBe((0, null));
        (await other.GetStringAsync(Address($"verdicts/{id}"))).ShouldContain(Number);
        later.Stored("SELECT Name FROM Verdicts UNION ALL SELECT Number FROM Cases").ShouldAllBe(value => ColumnCipher.IsClosed(value));
        app.Stored("SELECT CAST(Id AS TEXT) FROM KeyChecks ORDER BY Id").ShouldBe(["1", "2"]);
        Directory.GetFiles(app.Folder, "anonymizer.db*").Where(file => OwnKeysApp.BytesOf(file).AsSpan().IndexOf("Quillfeather"u8) >= 0).ShouldBeEmpty();
    }

    private static async Task<EncryptionState> AgainAsync(OwnKeysApp app, bool withNewKey)
    {
        var door = app.Services.GetRequiredService<Door>();
        await door.TellAsync(new EncryptAgain(withNewKey), Chief);

        return await EndedAsync(door);
    }

    private static async Task<EncryptionState> EndedAsync(Door door)
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            var state = await door.AskAsync(new GetEncryption(), Chief);

            if (state.Progress is { IsRunning: false, EndedAt: not null })
            {
                return state;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("Encrypting again did not end in a minute.");
    }

    private static Uri Address(string path) => new($"/api/v1/{path}", UriKind.Relative);
}
