using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Core.Teaching;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Teaching.Erasing;
using Anonymizer.Web.Teaching.Exchange;
using Anonymizer.Web.Teaching.Guidelines;
using Anonymizer.Web.Teaching.Moderation;
using Anonymizer.Web.Teaching.Pool;
using Anonymizer.Web.Teaching.Pseudonyms;
using Anonymizer.Web.Teaching.Rules;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Word.Annotated;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Teaching;

public sealed class PoolRequestsTests : PageContext, IDisposable
{
    private static readonly Actor Chief = new(Guid.Parse("00000000-0000-7000-8000-0000000000cc"), "chief@court.example", [Role.Administrator]);

    private readonly WebApp _app;

    public PoolRequestsTests()
        : this(new WebApp())
    {
    }

    private PoolRequestsTests(WebApp app)
        : base(app)
    {
        _app = app;
    }

    [Fact]
    public async Task Rules_are_an_administrators_and_the_newest_of_a_court_holds()
    {
        var rules = TeachingRules.Shipped with { RetentionDays = 30, ArePseudonyms = true };

        await Should.ThrowAsync<ForbiddenException>(() => Door.TellAsync(new SetTeachingRules(null, rules, "mine"), People.Trainer));
        (await Door.AskAsync(new GetTeachingRules(), People.Auditor)).ShouldHaveSingleItem().ShouldBe(new CourtTeaching(null, null, TeachingRules.Shipped, null, null, null));
        await Door.TellAsync(new SetTeachingRules(null, rules with { MayTeach = false }, "for now"), Chief);
        await Door.TellAsync(new SetTeachingRules(null, rules, "decided"), Chief);

        var held = (await Door.AskAsync(new GetTeachingRules(), People.Auditor)).ShouldHaveSingleItem();
        (held.Rules, held.Reason).ShouldBe((rules, "decided"));
    }

    [Fact]
    public async Task Who_asks_to_be_forgotten_is_found_and_the_models_that_learned_are_named()
    {
        var file = await IncludedAsync("Forget me.");
        await LearnAsync(file, "2026.11.26-9");
        var (data, log, other) = (Run("2026.11.26-9", "data/corrected/train.jsonl", file), Run("2026.11.26-9", "log.jsonl", file), Run("2026.11.26-8", "train.jsonl", Guid.NewGuid()));

        var found = (await Door.AskAsync(new FindNamed("quillfeather"), Chief)).ShouldHaveSingleItem();
        (found.VerdictId, found.Places, found.LearnedBy).ShouldSatisfyAllConditions(
            one => one.VerdictId.ShouldBe(file), one => one.Places.ShouldBe(1), one => one.LearnedBy.ShouldBe(["2026.11.26-9"]));
        var erasure = await Door.AskAsync(new EraseFromPool([file], "request 12"), Chief);

        erasure.Models.ShouldBe(["2026.11.26-9"]);
        (await Door.AskAsync(new GetPool(), Chief)).ShouldSatisfyAllConditions(pool => pool.Verdicts.ShouldBe(0), pool => pool.Included.ShouldBe(0));
        (await Door.AskAsync(new ListCorrections(new CorrectionFilter(IsAny: true)), Chief)).Corrections.ShouldAllBe(one => one.Row.WordsKey == "" && one.Row.State == CorrectionState.Excluded);
        (await Door.AskAsync(new FindNamed("Aldous Quillfeather"), Chief)).ShouldHaveSingleItem().IsErased.ShouldBeTrue();
        File.Exists(data).ShouldBeFalse("the copy that the run learned from holds the same words");
        File.Exists(log).ShouldBeTrue("what was done stays on record");
        File.Exists(other).ShouldBeTrue("another run's");
        await Should.ThrowAsync<ForbiddenException>(() => Door.AskAsync(new FindNamed("Quillfeather"), People.Trainer));
    }

    [Fact]
    public async Task A_text_from_elsewhere_is_erased_as_a_whole_and_the_models_that_learned_from_it_are_named()
    {
        (await ImportAsync("mine.jsonl", """{"id":"1","text":"Ann Lee left.","spans":[{"start":0,"end":7,"label":"PERSON"}]}""")).Added.ShouldBe(1);
        var text = (await Door.AskAsync(new GetPool(), Chief)).Imported.ShouldHaveSingleItem().Id;
        await LearnAsync(null, "2026.11.26-7", text);
        var data = Run("2026.11.26-7", "train.jsonl", Guid.NewGuid());
        (await Door.AskAsync(new FindNamed("Ann Lee"), Chief)).ShouldHaveSingleItem().LearnedBy.ShouldBe(["2026.11.26-7"]);

        var erasure = await Door.AskAsync(new EraseFromPool([text], "request 13"), Chief);

        (erasure.Imported, erasure.Models).ShouldSatisfyAllConditions(one => one.Imported.ShouldBe(1), one => one.Models.ShouldBe(["2026.11.26-7"]));
        (await Door.AskAsync(new FindNamed("Ann Lee"), Chief)).ShouldBeEmpty();
        File.Exists(data).ShouldBeFalse();
    }

    [Fact]
    public async Task What_other_names_do_is_measured_against_what_people_decided()
    {
        (await Should.ThrowAsync<DomainException>(() => Door.AskAsync(new TryPseudonyms(null), People.Trainer))).Code.ShouldBe("pseudonyms.nothing");
        await IncludedAsync("Other names.");
        await Should.ThrowAsync<ForbiddenException>(() => Door.AskAsync(new TryPseudonyms(null), People.Auditor));

        var trial = await Door.AskAsync(new TryPseudonyms(null), People.Trainer);

        var recall = trial.Comparison.ByType.Single(row => row.Measure is { Kind: MeasureKind.Recall, Type: "PERSON" }).Difference;
        (recall.Baseline, recall.Candidate).ShouldBe((1, 0), "the test's model knows one name by heart, and no other");
        (trial.Comparison.Verdicts, recall.Finding).ShouldBe((1, Finding.CannotTell));
        (await Door.AskAsync(new GetPseudonymTrials(), People.Auditor)).ShouldHaveSingleItem().At.ShouldBe(trial.At, TimeSpan.FromSeconds(1));
        using var client = App.CreateApiClient();
        (await client.PostAsJsonAsync("/api/v1/teaching/pseudonyms", new { courtId = (Guid?)null })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetStringAsync(new Uri("/api/v1/teaching/pseudonyms", UriKind.Relative))).ShouldNotContain("Quillfeather");
    }

    [Fact]
    public async Task Guidelines_keep_every_version_and_two_writers_do_not_overwrite_each_other()
    {
        (await Door.AskAsync(new WriteGuideline("PERSON", "Names of people.", 0), People.Trainer)).ShouldBe(1);
        (await Door.AskAsync(new WriteGuideline("LOC", "Places.", 1), People.Trainer)).ShouldBe(2);
        (await Door.AskAsync(new WriteGuideline("PERSON", "Names, not titles.", 2), Chief)).ShouldBe(3);

        (await Door.AskAsync(new GetGuidelines(), People.Auditor)).Parts.Where(part => part.By is not null).Select(part => (part.Type, part.Text, part.Since)).ShouldBe([("LOC", "Places.", 2), ("PERSON", "Names, not titles.", 3)]);
        (await Door.AskAsync(new GetGuidelines(2), People.Auditor)).Parts.Single(part => part.Type == "PERSON").Text.ShouldBe("Names of people.");
        (await Should.ThrowAsync<DomainException>(() => Door.AskAsync(new WriteGuideline("PERSON", "Mine.", 2), People.Trainer))).Code.ShouldBe("guideline.changed");
        var shipped = (await Door.AskAsync(new GetGuidelines(0), People.Auditor)).Parts;
        shipped.Select(part => part.Type).ShouldBe(["", .. EntityType.Known.Select(type => type.Name).Order(StringComparer.Ordinal)]);
        shipped.ShouldAllBe(part => part.By == null && part.Text.Length > 100);
    }

    [Fact]
    public async Task The_pool_goes_as_three_kinds_of_file_and_comes_back()
    {
        await IncludedAsync("Out and in.");
        using var client = App.CreateApiClient();

        var jsonl = await client.GetStringAsync(new Uri("/api/v1/teaching/pool/file?format=jsonl", UriKind.Relative));
        var conll = await client.GetStringAsync(new Uri("/api/v1/teaching/pool/file?format=conll", UriKind.Relative));
        using var zip = new ZipArchive(await client.GetStreamAsync(new Uri("/api/v1/teaching/pool/file?format=word", UriKind.Relative)));
        using var word = new MemoryStream();
        await using (var entry = await zip.Entries.ShouldHaveSingleItem().OpenAsync())
        {
            await entry.CopyToAsync(word);
        }

        jsonl.ShouldContain("\"Aldous Quillfeather lives in Marrowby.");
        conll.ShouldContain("Quillfeather\t1\tDirect\tNone\t1\tI-PERSON");
        AnnotatedWord.Read(word.ToArray(), "1").Mentions.Count.ShouldBe(2);

        (await ImportAsync("mine.conll", conll)).ShouldBe(new ImportedTexts(1, 0));
        (await ImportAsync("again.jsonl", jsonl)).ShouldBe(new ImportedTexts(0, 1));
        (await Door.AskAsync(new ImportTexts("third.docx", word.ToArray()), People.Trainer)).ShouldBe(new ImportedTexts(0, 1));
        (await Door.AskAsync(new GetPool(), People.Trainer)).Imported.ShouldHaveSingleItem().Mentions.ShouldBe(2);
        (await client.GetStringAsync(new Uri("/api/v1/teaching/pool/file", UriKind.Relative))).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("a.xyz", "x", "import.kind")]
    [InlineData("a.conll", "Ann B-MOVIE", "import.type")]
    [InlineData("a.jsonl", """{"id":"1","text":"Ann Lee","spans":[{"start":0,"end":7,"label":"PERSON"},{"start":4,"end":7,"label":"LOC"}]}""", "import.overlap")]
    [InlineData("a.jsonl", "no json", "gold.invalid")]
    public async Task A_file_that_cannot_be_taught_is_refused_with_what_to_do(string name, string content, string code)
    {
        (await Should.ThrowAsync<DomainException>(() => ImportAsync(name, content))).Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_program_may_read_the_rules_and_not_set_them()
    {
        using var client = App.CreateApiClient();

        var rules = await client.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/teaching/rules", UriKind.Relative));
        var refused = await client.PostAsJsonAsync("/api/v1/teaching/rules", new { rules = TeachingRules.Shipped, reason = "mine" });
        var pool = await client.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/teaching/pool", UriKind.Relative));

        rules[0].GetProperty("rules").GetProperty("retentionDays").GetInt32().ShouldBe(365);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        pool.GetProperty("verdicts").GetInt32().ShouldBe(0);
    }

    void IDisposable.Dispose()
    {
        Dispose();
        _app.Dispose();
    }

    private Task<ImportedTexts> ImportAsync(string name, string content) => Door.AskAsync(new ImportTexts(name, Encoding.UTF8.GetBytes(content)), People.Trainer);

    private async Task<Guid> IncludedAsync(string last)
    {
        var file = await OpenAsync(Reviewed.First, last);
        await Door.CorrectAsync(file);
        await Door.AskAsync(new DecideMatching(new CorrectionFilter(IsAny: true), CorrectionState.Included), People.Trainer);

        return file.VerdictId;
    }

    /// <summary>A file of a run that names a verdict.</summary>
    private string Run(string version, string name, Guid verdict)
    {
        var file = Path.Combine(App.Folder, "runs", version, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, $$"""{"id":"{{verdict}}","text":"Aldous"}""");

        return file;
    }

    private async Task LearnAsync(Guid? verdictId, string version, Guid? imported = null)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var run = new TrainingRunRow { Id = Guid.CreateVersion7(), Version = version, Parent = "0", Cause = default, By = Chief.Id, At = DateTimeOffset.UtcNow, Note = "", CodeVersion = "1", Seed = 1 };
        database.Add(run);
        database.AddRange(verdictId is { } verdict ? [new RunVerdictRow { RunId = run.Id, VerdictId = verdict }] : Array.Empty<RunVerdictRow>());
        database.AddRange(imported is { } text ? [new RunImportRow { RunId = run.Id, ImportedTextId = text }] : Array.Empty<RunImportRow>());
        database.AddRange((await database.Set<CorrectionRow>().Where(row => row.VerdictId == verdictId).ToListAsync()).Select(row => new RunCorrectionRow { RunId = run.Id, CorrectionId = row.Id }));
        await database.SaveChangesAsync();
    }
}
