using Anonymizer.Web.Data;
using Anonymizer.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Data;

public sealed class SqliteTests(WebApp app) : IClassFixture<WebApp>
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("secure_delete", "1")]
    public async Task Every_connection_is_durable_and_forgetful(string pragma, string value)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>().Database;
        await database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await database.CloseConnectionAsync();
        await database.OpenConnectionAsync(TestContext.Current.CancellationToken); // now one from the pool, which is not told again
        await using var command = database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";

        (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!.ToString().ShouldBe(value);
    }

    [Fact]
    public void The_migrations_hold_everything_that_the_model_holds()
    {
        using var scope = app.Services.CreateScope();

        scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.HasPendingModelChanges().ShouldBeFalse();
    }
}
