using Anonymizer.Core.Verdicts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Data;

/// <summary>The unit of work of one request. Each slice maps its own tables; a provider's peculiarities are in the derived contexts.</summary>
public abstract class AppDbContext(DbContextOptions options) : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<Verdict> Verdicts => Set<Verdict>();

    public DbSet<VerdictTextRow> VerdictTexts => Set<VerdictTextRow>();

    public DbSet<MentionRow> Mentions => Set<MentionRow>();

    public DbSet<ReleaseRow> Releases => Set<ReleaseRow>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
    }
}
