using System.Net;
using System.Net.Http.Json;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Verdicts.Intake;

namespace Anonymizer.Web.Tests.Verdicts;

public sealed class ArchiveTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly HttpClient _client = app.CreateApiClient();

    [Fact]
    public async Task Each_file_of_a_zip_is_taken_or_says_why_not()
    {
        var known = AWordFile.With("Known before.");
        var first = await _client.UploadAsync(known, "before.docx");
        var zip = AZip.Of(
            ("lot/", []),
            ("lot/new.docx", AWordFile.With("New in a zip.")),
            ("lot/again.docx", known),
            ("lot/note.exe", [1]),
            ("lot/inner.ZIP", AZip.Of()),
            ("lot/empty.docx", []),
            ("__MACOSX/lot/._new.docx", [1]),
            ("lot/~$new.docx", [1]));

        var results = await TakeAsync(zip, ("priority", "high"), ("caseNumber", "Z-1"));

        results.Select(result => (result.Name, result.Code)).ShouldBe(
            [("new.docx", null), ("again.docx", null), ("note.exe", "word.unknown-kind"), ("inner.ZIP", "archive.nested"), ("empty.docx", "word.empty")]);
        (results[1].Verdict!.Id, results[1].Verdict!.IsNew, results[1].Verdict!.Known!.Name).ShouldBe((first.Id, false, "before.docx"));
        var verdict = await _client.SettledAsync(results[0].Verdict!.Id);
        (verdict.Priority, verdict.CaseNumber).ShouldBe((Priority.High, "Z-1"));
    }

    [Fact]
    public async Task A_zip_that_grows_a_hundredfold_is_not_unpacked()
    {
        using var answer = await PostAsync(AZip.Of(("bomb.txt", new byte[8 * 1024 * 1024])));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.CodeAsync()).ShouldBe("archive.bomb");
    }

    [Fact]
    public async Task An_entry_that_is_longer_than_its_zip_says_is_refused()
    {
        var zip = AZip.Of(("lie.txt", [.. Enumerable.Repeat((byte)'a', 3_000)]));
        var directory = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(zip.AsSpan(directory + 24), 100).ShouldBeTrue();

        var results = await TakeAsync(zip);

        results.ShouldHaveSingleItem().Code.ShouldBe("archive.damaged");
    }

    [Fact]
    public async Task What_is_no_zip_is_told_from_one()
    {
        using var answer = await PostAsync("no zip"u8.ToArray());

        (await answer.CodeAsync()).ShouldBe("archive.damaged");
    }

    private async Task<IReadOnlyList<IntakeResult>> TakeAsync(byte[] zip, params (string, string)[] fields)
    {
        using var answer = await PostAsync(zip, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());

        return (await answer.Content.ReadFromJsonAsync<List<IntakeResult>>())!;
    }

    private async Task<HttpResponseMessage> PostAsync(byte[] zip, params (string, string)[] fields)
    {
        using var form = Forms.Of(zip, "lot.zip", fields);

        return await _client.PostAsync(new Uri("/api/v1/verdicts/archive", UriKind.Relative), form);
    }
}
