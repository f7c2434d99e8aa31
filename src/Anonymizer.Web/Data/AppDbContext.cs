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

    internal string KeyFolder => cipher.KeyFolder;

    private bool IsLimited => scope.IsLimited;

    private IReadOnlyList<Guid> Courts => scope.Courts;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        ColumnEncryption.Apply(builder, cipher);
        builder.Entity<Verdict>().HasQueryFilter(verdict => !IsLimited || (verdict.CourtId != null && Courts.Contains(verdict.CourtId.Value)));
        builder.Entity<CourtRow>().HasQueryFilter(court => !IsLimited || Courts.Contains(court.Id));
        builder.Entity<CorrectionRow>().HasQueryFilter(row => !IsLimited || Verdicts.Any(verdict => verdict.Id == row.VerdictId && verdict.CourtId != null && Courts.Contains(verdict.CourtId.Value)));
        builder.Entity<ReviewOutcomeRow>().HasQueryFilter(row => !IsLimited || Verdicts.Any(verdict => verdict.Id == row.VerdictId && verdict.CourtId != null && Courts.Contains(verdict.CourtId.Value)));
    }
}
