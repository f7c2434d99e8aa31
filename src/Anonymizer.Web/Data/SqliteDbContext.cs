using Anonymizer.Web.Data.Encryption;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Data;

/// <summary>The SQLite database.</summary>
/// <remarks>It has one writer: who saves waits in line, unless the transaction that it is in has waited.</remarks>
public sealed class SqliteDbContext(DbContextOptions<SqliteDbContext> options, CourtScope scope, ColumnCipher cipher) : AppDbContext(options, scope, cipher)
{
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        using var turn = ChangeTracker.HasChanges() && Database.CurrentTransaction is null ? await WriterLine.TurnAsync(cancellationToken) : null;

        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    internal override async Task<IDisposable?> TurnAsync(CancellationToken cancellationToken) => await WriterLine.TurnAsync(cancellationToken);

    /// <summary>With what waits to be written into it.</summary>
    internal override Task<long> BytesAsync(CancellationToken cancellationToken)
    {
        var file = new FileInfo(new SqliteConnectionStringBuilder(Database.GetConnectionString()).DataSource);

        return Task.FromResult(StorageOptions.Bytes(file.Directory!, $"{file.Name}*", SearchOption.TopDirectoryOnly));
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MillisecondsConverter>();
    }
}
