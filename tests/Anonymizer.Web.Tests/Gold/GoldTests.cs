using System.Text;
using Anonymizer.Core;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Readings;
using Anonymizer.Web.Data;
using Anonymizer.Web.Gold;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Readings;
using Anonymizer.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Gold;

public sealed class GoldTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    private const string First = "Aldous Quillfeather lives in Marrowby and paid the rent of his house by the mill every month.";

    [Fact]
    public async Task What_two_read_and_settled_is_frozen_locked_and_measured()
    {
        var id = await ReadByTwoAsync("Frozen.");
        var version = await Door.AskAsync(new CreateGoldSet("Frozen set"), People.Trainer);
        var candidate = (await Door.AskAsync(new ListGoldCandidates(version), People.Trainer)).Single(one => one.VerdictId == id);
        (candidate.IsReadByTwo, candidate.Disagreements).ShouldBe((true, 1));
        await Door.TellAsync(new AddToGold(version, [id]), People.Trainer);
        await Door.TellAsync(new AddToGold(version, [id]), People.Trainer);
        await Door.TellAsync(new LockGold(version, "Guideline 1"), People.Trainer);

        await Door.AskAsync(new OpenReview(id), People.Trainer);
        var gold = (await Door.AskAsync(new GetGoldVersion(version), People.Auditor)).Verdicts.ShouldHaveSingleItem();
        (gold.Origin, gold.Mentions, gold.Disagreements, gold.Readers.Count).ShouldBe((GoldOrigin.TwoReaders, 2, 1, 2));
        gold.Kappa.ShouldNotBeNull().ShouldBeLessThan(1);

        await Door.TellAsync(new PredictGold(gold.Id), People.Trainer);
        await Door.TellAsync(new PredictGold(gold.Id), People.Trainer);
        (await Door.AskAsync(new GetGoldVersion(version), People.Auditor)).Verdicts[0].Models.ShouldBe(["test-1"]);
    }

    [Fact]
    public async Task A_locked_version_never_changes_and_the_next_begins_with_its_verdicts()
    {
        var id = await ReviewedAsync("Locked.");
        var version = await LockedAsync("Locked set", id);
        var file = await Door.AskAsync(new GetGoldVersion(version), People.Trainer);
        file.Verdicts[0].Origin.ShouldBe(GoldOrigin.OneReader);

        foreach (var change in new Mediator.IRequest[] { new AddToGold(version, [id]), new RemoveFromGold(version, file.Verdicts[0].Id), new LockGold(version) })
        {
            (await Should.ThrowAsync<DomainException>(() => Door.TellAsync(change, People.Trainer))).Code.ShouldBe("gold.locked");
        }

        (await Should.ThrowAsync<DomainException>(() => Door.AskAsync(new ImportGold(version, GoldFile("Any text.")), People.Trainer))).Code.ShouldBe("gold.locked");
        var next = await Door.AskAsync(new NewGoldVersion(file.SetId), People.Trainer);
        (await Should.ThrowAsync<DomainException>(() => Door.AskAsync(new NewGoldVersion(file.SetId), People.Trainer))).Code.ShouldBe("gold.still-open");
        await Door.TellAsync(new RemoveFromGold(next, file.Verdicts[0].Id), People.Trainer);

        (await Door.AskAsync(new GetGoldVersion(next), People.Trainer)).Verdicts.ShouldBeEmpty();
        (await Door.AskAsync(new GetGoldVersion(version), People.Trainer)).Verdicts.Count.ShouldBe(1, "the locked version still has it");
        (await Should.ThrowAsync<DomainException>(() => Door.TellAsync(new LockGold(next), People.Trainer))).Code.ShouldBe("gold.empty");
    }

    [Fact]
    public async Task The_file_of_a_locked_version_comes_back_the_same()
    {
        var version = await LockedAsync("Exported set", await ReviewedAsync("Exported."));
        var bytes = await Door.AskAsync(new ExportGold(version), People.Trainer);
        (await Door.AskAsync(new GetGoldVersion(version), People.Trainer)).Version.Hash.ShouldNotBeNull().Length.ShouldBe(64);
        await Should.ThrowAsync<ForbiddenException>(() => Door.AskAsync(new ExportGold(version), People.Auditor));

        var copy = await Door.AskAsync(new CreateGoldSet("Imported set"), People.Trainer);
        (await Door.AskAsync(new ImportGold(copy, bytes), People.Trainer)).ShouldBe(1);
        (await Door.AskAsync(new ImportGold(copy, bytes), People.Trainer)).ShouldBe(0, "it is in the set already");
        (await Should.ThrowAsync<DomainException>(() => Door.AskAsync(new ExportGold(copy), People.Trainer))).Code.ShouldBe("gold.open");
        var gold = (await Door.AskAsync(new GetGoldVersion(copy), People.Trainer)).Verdicts.ShouldHaveSingleItem();
        (gold.Origin, gold.Mentions).ShouldBe((GoldOrigin.File, 2));
    }

    [Fact]
    public async Task A_set_that_was_changed_behind_the_product_is_not_measured_on()
    {
        var version = await LockedAsync("Tampered set", await ReviewedAsync("Tampered."));
        await using var scope = App.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var gold = (await Door.AskAsync(new GetGoldVersion(version), People.Trainer)).Verdicts[0].Id;
        var row = (await database.Set<GoldVerdictRow>().FindAsync(gold))!;
        database.Entry(row).Property(one => one.Mentions).CurrentValue = "[]";
        await database.SaveChangesAsync();

        (await Should.ThrowAsync<DomainException>(() => Door.AskAsync(new ExportGold(version), People.Trainer))).Code.ShouldBe("gold.changed");
    }

    [Fact]
    public async Task Gold_that_is_smuggled_into_a_training_set_is_refused()
    {
        var version = await LockedAsync("Guarded set", await ReviewedAsync("Guarded."));
        var gold = Read(await Door.AskAsync(new ExportGold(version), People.Trainer));
        var text = gold.Text.Value;
        string[] tries = [text, text.ToUpperInvariant(), text.Replace("Aldous Quillfeather", "Berta Quill", StringComparison.Ordinal), First];

        foreach (var smuggled in tries)
        {
            (await Should.ThrowAsync<DomainException>(() => CheckAsync(GoldFile("Something else.", smuggled)))).Code.ShouldBe("gold.trained");
        }

        (await Should.ThrowAsync<DomainException>(() => CheckAsync(Encoding.UTF8.GetBytes(GoldWriter.Line(GoldWriter.Of("v", Core.Text.VerdictText.FromPlain("Costs."), []) with { Case = "GUARD 7/2026" }))))).Code.ShouldBe("gold.trained");
        await CheckAsync(GoldFile("Something else.", "Another verdict about another house."));
    }

    [Fact]
    public async Task The_training_pool_hears_which_verdicts_are_gold_those_of_its_case_too()
    {
        var (gold, sibling) = (await ReviewedAsync("Pool."), await ReviewedAsync("Another decision in the case."));
        var other = (await OpenAsync("A verdict of another case about the noise of a dog in the yard at night.", "Dog.")).VerdictId;
        await LockedAsync("Pool set", gold);
        await using var scope = App.Services.CreateAsyncScope();
        var guard = scope.ServiceProvider.GetRequiredService<Web.Teaching.IGoldGuard>();

        (await guard.GoldAmongAsync([gold, sibling, other], CancellationToken.None)).ShouldBe([gold, sibling], ignoreOrder: true);
    }

    [Fact]
    public async Task A_verdict_that_a_model_learned_from_is_no_gold_nor_is_its_case()
    {
        var (learned, sibling) = (await ReviewedAsync("Learned.", "Learned 1/2026"), await ReviewedAsync("Sibling.", "Learned 1/2026"));
        await using var scope = App.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var run = new TrainingRunRow { Id = Guid.CreateVersion7(), Version = "learned-1", Parent = "test-1", Cause = Core.Evaluation.Promotion.RunCause.Button, By = People.Trainer.Id, At = DateTimeOffset.UnixEpoch, Note = "", CodeVersion = "1", Seed = 1 };
        database.AddRange(run, new RunVerdictRow { RunId = run.Id, VerdictId = learned });
        await database.SaveChangesAsync();
        var version = await Door.AskAsync(new CreateGoldSet("Learned set"), People.Trainer);

        foreach (var id in new[] { learned, sibling })
        {
            (await Should.ThrowAsync<DomainException>(() => Door.TellAsync(new AddToGold(version, [id]), People.Trainer))).Code.ShouldBe("gold.learned");
        }
    }

    [Fact]
    public async Task A_verdict_that_is_erased_leaves_locked_sets_too_and_they_say_so()
    {
        var (gone, kept) = (await ReviewedAsync("Gone."), await ReviewedAsync("Kept."));
        var version = await Door.AskAsync(new CreateGoldSet("Erased set"), People.Trainer);
        await Door.TellAsync(new AddToGold(version, [gone, kept]), People.Trainer);
        await Door.TellAsync(new LockGold(version), People.Trainer);
        await Door.TellAsync(new PredictGold((await Door.AskAsync(new GetGoldVersion(version), People.Trainer)).Verdicts[0].Id), People.Trainer);

        await using (var scope = App.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<Mediator.IPublisher>().Publish(new Web.Teaching.Erasing.VerdictErased(gone));
            await scope.ServiceProvider.GetRequiredService<AppDbContext>().SaveChangesAsync();
        }

        var file = await Door.AskAsync(new GetGoldVersion(version), People.Trainer);
        (file.Version.Erased, file.Verdicts.ShouldHaveSingleItem().VerdictId).ShouldBe((1, kept));
        Read(await Door.AskAsync(new ExportGold(version), People.Trainer)).Text.Value.ShouldContain("Kept.");
    }

    [Fact]
    public async Task What_is_not_reviewed_is_no_gold_and_an_auditor_makes_none()
    {
        var file = await OpenAsync(First, "Unread.");
        var version = await Door.AskAsync(new CreateGoldSet("Early set"), People.Trainer);

        (await Should.ThrowAsync<DomainException>(() => Door.TellAsync(new AddToGold(version, [file.VerdictId]), People.Trainer))).Code.ShouldBe("gold.not-reviewed");
        (await Should.ThrowAsync<DomainException>(() => Door.AskAsync(new CreateGoldSet("Early set"), People.Trainer))).Code.ShouldBe("gold.name-taken");
        await Should.ThrowAsync<ForbiddenException>(() => Door.AskAsync(new CreateGoldSet("Other"), People.Auditor));
        (await Door.AskAsync(new ListGoldSets(), People.Auditor)).ShouldContain(set => set.Name == "Early set" && !set.Versions[0].IsLocked);
    }

    private async Task CheckAsync(byte[] file)
    {
        var path = Path.Combine(App.Folder, $"{Guid.CreateVersion7():N}.jsonl");
        await File.WriteAllBytesAsync(path, file);
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldFiles>().CheckTrainingAsync(path, CancellationToken.None);
    }

    private static byte[] GoldFile(params string[] texts) =>
        Encoding.UTF8.GetBytes(string.Join('\n', texts.Select((text, index) => GoldWriter.Line(GoldWriter.Of($"t{index}", Core.Text.VerdictText.FromPlain(text), [])))));

    private static GoldVerdict Read(byte[] file)
    {
        using var lines = new StreamReader(new MemoryStream(file));

        return GoldReader.Read(lines).Single();
    }

    private async Task<Guid> LockedAsync(string name, Guid verdictId)
    {
        var version = await Door.AskAsync(new CreateGoldSet(name), People.Trainer);
        await Door.TellAsync(new AddToGold(version, [verdictId]), People.Trainer);
        await Door.TellAsync(new LockGold(version), People.Trainer);

        return version;
    }

    private async Task<Guid> ReviewedAsync(string last, string caseNumber = "Guard 7/2026")
    {
        var client = App.CreateApiClient();
        var uploaded = await client.UploadAsync(AWordFile.With(First, last), $"{Guid.CreateVersion7():N}.docx", ("caseNumber", caseNumber));
        await client.SettledAsync(uploaded.Id);
        await App.ReviewAsync(uploaded.Id);

        return uploaded.Id;
    }

    /// <summary>The first reader rejected the town, the second did not, and the second's answer was taken.</summary>
    private async Task<Guid> ReadByTwoAsync(string last)
    {
        var file = await OpenAsync(First, last);
        await App.GoByAsync(file.VerdictId, ReviewRoute.SecondReader);
        await Door.AskAsync(new DecideSuggestion(file.VerdictId, 2, Decision.Rejected), People.Trainer);
        await Door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: true), People.Trainer);
        await Door.AskAsync(new OpenReview(file.VerdictId), People.Colleague);
        await Door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: true), People.Colleague);
        var question = (await Door.AskAsync(new GetAdjudication(file.VerdictId), People.Trainer)).Disagreements.ShouldHaveSingleItem();
        await Door.TellAsync(new SettleDisagreement(file.VerdictId, question.Key, Reader.Second), People.Trainer);
        await Door.TellAsync(new FinishAdjudication(file.VerdictId), People.Trainer);

        return file.VerdictId;
    }
}
