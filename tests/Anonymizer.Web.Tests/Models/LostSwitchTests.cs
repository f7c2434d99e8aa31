using Anonymizer.Web.Data;
using Anonymizer.Web.Models.Registry;
using Anonymizer.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Models;

public sealed class LostSwitchTests
{
    [Fact]
    public async Task A_promotion_that_the_service_ended_in_the_middle_of_is_made_at_the_next_start()
    {
        await using var first = new ModelsApp();
        await PromoteHalfAsync(first, TimeSpan.FromSeconds(2));

        await using var next = new AfterRestart(first.Folder);
        next.CreateClient().Dispose();

        next.Registry.Active.Version.ShouldBe("second");
    }

    [Fact]
    public async Task What_the_command_line_activated_since_stays()
    {
        await using var first = new ModelsApp();
        await PromoteHalfAsync(first, TimeSpan.FromDays(-1));

        await using var next = new AfterRestart(first.Folder);
        next.CreateClient().Dispose();

        next.Registry.Active.Version.ShouldBe("first");
    }

    [Fact]
    public async Task No_model_is_in_use_that_the_ledger_does_not_know()
    {
        await using var app = new ModelsApp();
        AModel.Save(app.Models, "second");
        await ExecuteAsync(app, "CREATE TRIGGER full BEFORE INSERT ON AuditEntries BEGIN SELECT RAISE(ABORT, 'for the test'); END");

        await Should.ThrowAsync<Exception>(() => app.Door.TellAsync(new PromoteModel("second", "For the test."), ModelsApp.Administrator));

        app.Registry.Active.Version.ShouldBe("first");
    }

    /// <summary>As a service that was killed between the database and active.json leaves it.</summary>
    private static async Task PromoteHalfAsync(ModelsApp app, TimeSpan afterActive)
    {
        AModel.Save(app.Models, "second");
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        database.Add(new ModelEventRow { Id = Guid.CreateVersion7(), Step = ModelStep.Overridden, Version = "second", Before = "first", By = People.Trainer.Id, At = app.Registry.ActiveSince + afterActive, Reason = "For the test." });
        await database.SaveChangesAsync();
    }

    private static async Task ExecuteAsync(ModelsApp app, string statement)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>().Database, statement);
    }

    private sealed class AfterRestart(string folder) : ModelsApp(folder);
}
