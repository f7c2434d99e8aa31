using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data.Encryption;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Data;

/// <summary>The unit of work of one request. Each slice maps its own tables; a provider's peculiarities are in the derived contexts.</summary>
/// <remarks>Verdicts of courts that whoever asks does not work for are not there, nor is what their reviews teach: no query can forget it. What it stores of people is encrypted on its way (decision 170).</remarks>
public abstract class AppDbContext(DbContextOptions options, CourtScope scope, ColumnCipher cipher) : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<Verdict> Verdicts => Set<Verdict>();

    public DbSet<VerdictTextRow> VerdictTexts => Set<VerdictTextRow>();

    public DbSet<MentionRow> Mentions => Set<MentionRow>();

    public DbSet<ReleaseRow> Releases => Set<ReleaseRow>();

    /// <summary>One's turn to write where writers must stand in line within this process, which ends when the answer is disposed of; null where the database has several writers.</summary>
    internal virtual Task<IDisposable?> TurnAsync(CancellationToken cancellationToken) => Task.FromResult<IDisposable?>(null);

    /// <summary>Within a transaction: nobody else adds to the ledger before it ends. SQLite's transaction does that by itself.</summary>
    internal virtual Task HoldLedgerAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Bytes that the database takes on disk.</summary>
    internal abstract Task<long> BytesAsync(CancellationToken cancellationToken);

    internal string KeyFolder => cipher.KeyFolder;

    private bool IsLimited => scope.IsLimited;

    private IReadOnlyList<Guid> Courts => scope.Courts;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        ColumnEncryption.Apply(builder, cipher);
        builder.Entity<Verdict>().HasQueryFilter(verdict => !IsLimited || (verdict.CourtId != null && Courts.Contains(verdict.CourtId.Value)));
        builder.Entity<ArchiveRow>().HasQueryFilter(archive => !IsLimited || (archive.CourtId != null && Courts.Contains(archive.CourtId.Value)));
        builder.Entity<CourtRow>().HasQueryFilter(court => !IsLimited || Courts.Contains(court.Id));
        builder.Entity<CorrectionRow>().HasQueryFilter(row => !IsLimited || Verdicts.Any(verdict => verdict.Id == row.VerdictId && verdict.CourtId != null && Courts.Contains(verdict.CourtId.Value)));
        builder.Entity<ReviewOutcomeRow>().HasQueryFilter(row => !IsLimited || Verdicts.Any(verdict => verdict.Id == row.VerdictId && verdict.CourtId != null && Courts.Contains(verdict.CourtId.Value)));
    }
}
