using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Teaching;
using Anonymizer.Web.Data;
using Anonymizer.Web.Review;
using Anonymizer.Web.Teaching.Pool;
using Anonymizer.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Teaching;

public sealed class TrainingPoolTests : PageContext, IDisposable
{
    private readonly WebApp _app;
    private readonly string _folder = Directory.CreateTempSubdirectory("anonymizer-pool-").FullName;

    public TrainingPoolTests()
        : this(new WebApp())
    {
    }

    private TrainingPoolTests(WebApp app)
        : base(app)
    {
        _app = app;
    }

    [Fact]
    public async Task Nothing_is_learned_before_a_trainer_included_it()
    {
        await ReviewedAsync("Nothing yet.");

        var snapshot = await WriteAsync();

        (snapshot.Learned.Count, snapshot.Corrections.Count, snapshot.LeftOut.Count).ShouldBe((0, 0, 0));
        (await File.ReadAllTextAsync(Path.Combine(_folder, "train.jsonl"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_included_is_written_as_gold_and_accepted_proposals_beside_it_count()
    {
        var file = await ReviewedAsync("Included.");
        await ChangeAsync(rows => rows.ForEach(row => row.Decide(row.Kind == CorrectionKind.Accepted ? CorrectionState.Candidate : CorrectionState.Included, People.Trainer.Id, DateTimeOffset.UtcNow)));

        var snapshot = await WriteAsync();
        var written = Read("train.jsonl").ShouldHaveSingleItem();

        snapshot.Learned.ShouldBe([file.VerdictId]);
        snapshot.Corrections.Count.ShouldBe(3);
        written.Id.ShouldBe(file.VerdictId.ToString());
        written.Mentions.Select(mention => (written.Text.At(mention.Span), mention.Type.Name)).ShouldBe([("Aldous Quillfeather", "PERSON"), ("lives", "MISC")]);
        (await WriteAsync()).Hash.ShouldBe(snapshot.Hash);
    }

    [Fact]
    public async Task A_paragraph_with_something_undecided_or_excluded_stays_out()
    {
        await ReviewedAsync("Aldous Quillfeather came again.");
        await ChangeAsync(rows => rows.ForEach(row => row.Decide(row.Kind == CorrectionKind.Added ? CorrectionState.Excluded : CorrectionState.Included, People.Trainer.Id, DateTimeOffset.UtcNow)));

        await WriteAsync();

        Read("train.jsonl").ShouldHaveSingleItem().Text.Value.ShouldBe("Aldous Quillfeather came again.");
    }

    [Fact]
    public async Task A_trainers_own_model_learns_what_nobody_excluded_of_some_verdicts()
    {
        var file = await ReviewedAsync("Mine.");
        await ReviewedAsync("Somebody else's.");

        (await WriteAsync(new PoolScope([file.VerdictId]))).Learned.ShouldBe([file.VerdictId]);
        Read("train.jsonl").ShouldHaveSingleItem().Mentions.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_tenth_of_the_cases_is_held_out_whole()
    {
        for (var number = 0; number < 6; number++)
        {
            await ReviewedAsync($"Held out {number}.");
        }

        await ChangeAsync(rows => rows.ForEach(row => row.Decide(CorrectionState.Included, People.Trainer.Id, DateTimeOffset.UtcNow)));

        var snapshot = await WriteAsync();

        (snapshot.Learned.Count, snapshot.HeldOut.Count).ShouldBe((5, 1));
        Read("dev.jsonl").ShouldHaveSingleItem().Id.ShouldBe(snapshot.HeldOut[0].ToString());
    }

    [Fact]
    public async Task Rules_requests_and_gold_keep_a_verdict_out_and_the_snapshot_says_why()
    {
        var file = await ReviewedAsync("Ruled.");
        await ChangeAsync(rows => rows.ForEach(row => row.Decide(CorrectionState.Included, People.Trainer.Id, DateTimeOffset.UtcNow)));

        await AddAsync(Rules(mayTeach: true, days: 0));
        (await WriteAsync()).LeftOut.ShouldBe([new LeftOut(file.VerdictId, PoolRefusal.Retention)]);

        await AddAsync(Rules(mayTeach: false, days: 10));
        (await WriteAsync()).LeftOut.ShouldBe([new LeftOut(file.VerdictId, PoolRefusal.Court)]);

        await AddAsync(new PoolErasureRow { VerdictId = file.VerdictId, Reason = "asked", By = People.Trainer.Id, At = DateTimeOffset.UtcNow });
        (await WriteAsync()).LeftOut.ShouldBe([new LeftOut(file.VerdictId, PoolRefusal.Erased)]);
    }

    [Fact]
    public async Task Names_are_replaced_by_others_of_the_same_shape_where_the_court_wants_it()
    {
        await ReviewedAsync("Shaped.");
        await ChangeAsync(rows => rows.ForEach(row => row.Decide(CorrectionState.Included, People.Trainer.Id, DateTimeOffset.UtcNow)));
        await AddAsync(Rules(mayTeach: true, days: 10, arePseudonyms: true));

        await WriteAsync();
        var written = Read("train.jsonl").ShouldHaveSingleItem();

        written.Text.Value.ShouldNotContain("Quillfeather");
        written.Text.At(written.Mentions[0].Span).Length.ShouldBe("Aldous Quillfeather".Length);
        written.Case.ShouldBeNull();
    }

    void IDisposable.Dispose()
    {
        Dispose();
        _app.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<ReviewFile> ReviewedAsync(string last)
    {
        var file = await OpenAsync(Reviewed.First, last);
        await Door.CorrectAsync(file);

        return file;
    }

    private async Task<PoolSnapshot> WriteAsync(PoolScope? only = null)
    {
        await using var scope = App.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<TrainingPool>().WriteAsync(_folder, default, only);
    }

    private List<GoldVerdict> Read(string name)
    {
        using var lines = File.OpenText(Path.Combine(_folder, name));

        return [.. GoldReader.Read(lines)];
    }

    private async Task ChangeAsync(Action<List<CorrectionRow>> change)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        change(await database.Set<CorrectionRow>().ToListAsync());
        await database.SaveChangesAsync();
    }

    private async Task AddAsync(object row)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        database.Add(row);
        await database.SaveChangesAsync();
    }

    private static TeachingRulesRow Rules(bool mayTeach, int days, bool arePseudonyms = false) => new()
    {
        Id = Guid.CreateVersion7(),
        MayTeach = mayTeach,
        RetentionDays = days,
        ArePseudonyms = arePseudonyms,
        IncludesSecondRead = false,
        By = People.Trainer.Id,
        At = DateTimeOffset.UtcNow,
        Reason = "for the test",
    };
}
