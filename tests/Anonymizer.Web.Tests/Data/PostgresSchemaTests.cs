using Anonymizer.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Tests.Data;

/// <summary>What can be said of the PostgreSQL database without a server; <c>scale</c> and its short form work on a real one.</summary>
public sealed class PostgresSchemaTests
{
    [Fact]
    public void The_migrations_hold_everything_that_the_model_holds()
    {
        using var database = PostgresModel.Open();

        database.Database.HasPendingModelChanges().ShouldBeFalse("Make one: Storage__Postgres=Host=none dotnet ef migrations add NAME --project src/Anonymizer.Web --context PostgresDbContext --output-dir Data/Migrations/Postgres");
    }
}
