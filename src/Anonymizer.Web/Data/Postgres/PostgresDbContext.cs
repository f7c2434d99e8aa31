using Anonymizer.Web.Data.Encryption;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Data.Postgres;

/// <summary>The PostgreSQL database, which several processes work on; it also holds the files, the models and the leases of the work.</summary>
public sealed class PostgresDbContext(DbContextOptions<PostgresDbContext> options, CourtScope scope, ColumnCipher cipher) : AppDbContext(options, scope, cipher)
{
    internal override Task HoldLedgerAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlRawAsync($"LOCK TABLE \"{AuditMapping.Table}\" IN SHARE ROW EXCLUSIVE MODE", cancellationToken);

    internal override Task<long> BytesAsync(CancellationToken cancellationToken) =>
        Database.SqlQueryRaw<long>("SELECT pg_database_size(current_database()) AS \"Value\"").SingleAsync(cancellationToken);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MillisecondsConverter>();
        configurationBuilder.Properties<string>().HaveColumnType("text"); // lengths are checked at the door, and SQLite does not know them; "C" orders as SQLite does
        configurationBuilder.Properties<string>().UseCollation("C");
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        SharedMappings.Apply(builder);
    }
}
