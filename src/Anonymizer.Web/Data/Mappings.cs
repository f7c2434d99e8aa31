using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anonymizer.Web.Data;

internal sealed class VerdictMapping : IEntityTypeConfiguration<Verdict>
{
    public void Configure(EntityTypeBuilder<Verdict> builder)
    {
        builder.Property(verdict => verdict.Name).HasMaxLength(260);
        builder.Property(verdict => verdict.FileHash).HasMaxLength(64);
        builder.Property(verdict => verdict.Court).HasMaxLength(200);
        builder.Property(verdict => verdict.CaseNumber).HasMaxLength(200);
        builder.Property(verdict => verdict.Language).HasMaxLength(2);
        builder.HasOne<CourtRow>().WithMany().HasForeignKey(verdict => verdict.CourtId);
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(verdict => verdict.CaseId);
        builder.Property(verdict => verdict.Purpose).HasConversion<string>().HasMaxLength(20);
        builder.Property(verdict => verdict.AgeBand).HasConversion<string>().HasMaxLength(20);
        builder.Property(verdict => verdict.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(verdict => verdict.Route).HasConversion<string>().HasMaxLength(20).HasDefaultValue(ReviewRoute.Full).HasSentinel(ReviewRoute.Full);
        builder.Property(verdict => verdict.Revision).IsConcurrencyToken();
        builder.HasIndex(verdict => new { verdict.FileHash, verdict.CourtId }).IsUnique();
        builder.HasIndex(verdict => new { verdict.CaseId, verdict.UploadedAt });

        // One for each order of the list; the id makes the order of equals certain, so that no row is on two pages or on none.
        builder.HasIndex(verdict => new { verdict.State, verdict.UploadedAt, verdict.Id });
        builder.HasIndex(verdict => new { verdict.CourtId, verdict.UploadedAt, verdict.Id });
        builder.HasIndex(verdict => new { verdict.Route, verdict.UploadedAt, verdict.Id });
        builder.HasIndex(verdict => new { verdict.UploadedAt, verdict.Id });
        builder.HasIndex(verdict => new { verdict.Court, verdict.UploadedAt, verdict.Id });
        builder.HasIndex(verdict => new { verdict.OpenDoubts, verdict.UploadedAt, verdict.Id });
        builder.HasIndex(verdict => new { verdict.Priority, verdict.UploadedAt, verdict.Id }).IsDescending(true, false, false);
    }
}

internal sealed class CourtMapping : IEntityTypeConfiguration<CourtRow>
{
    public void Configure(EntityTypeBuilder<CourtRow> builder)
    {
        builder.ToTable("Courts");
        builder.Property(row => row.Key).HasMaxLength(400);
        builder.Property(row => row.Name).HasMaxLength(200);
        builder.HasIndex(row => row.Key).IsUnique();
    }
}

internal sealed class CaseMapping : IEntityTypeConfiguration<CaseRow>
{
    public void Configure(EntityTypeBuilder<CaseRow> builder)
    {
        builder.ToTable("Cases");
        builder.Property(row => row.Key).HasMaxLength(400);
        builder.Property(row => row.Number).HasMaxLength(200);
        builder.HasIndex(row => row.Key).IsUnique();
    }
}

internal sealed class VerdictTextMapping : IEntityTypeConfiguration<VerdictTextRow>
{
    public void Configure(EntityTypeBuilder<VerdictTextRow> builder)
    {
        builder.ToTable("VerdictTexts").HasKey(row => row.VerdictId);
        builder.HasOne<Verdict>().WithOne().HasForeignKey<VerdictTextRow>(row => row.VerdictId);
    }
}

internal sealed class MentionMapping : IEntityTypeConfiguration<MentionRow>
{
    public void Configure(EntityTypeBuilder<MentionRow> builder)
    {
        builder.ToTable("Mentions", table => table.HasCheckConstraint("CK_Mentions_Span", "\"Start\" >= 0 AND \"Start\" < \"End\""));
        builder.Property(row => row.Type).HasMaxLength(40);
        builder.Property(row => row.Kind).HasMaxLength(40);
        builder.Property(row => row.Need).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Role).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Source).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Recognizer).HasMaxLength(80);
        builder.Property(row => row.Reason).HasMaxLength(400);
        builder.HasOne<Verdict>().WithMany().HasForeignKey(row => row.VerdictId);
        builder.HasIndex(row => new { row.VerdictId, row.Start });
    }
}

internal sealed class ReleaseMapping : IEntityTypeConfiguration<ReleaseRow>
{
    public void Configure(EntityTypeBuilder<ReleaseRow> builder)
    {
        builder.ToTable("Releases");
        builder.Property(row => row.FileHash).HasMaxLength(64);
        builder.Property(row => row.PolicyName).HasMaxLength(200);
        builder.HasOne<Verdict>().WithMany().HasForeignKey(row => row.VerdictId);
        builder.HasIndex(row => new { row.VerdictId, row.Number });
    }
}

internal sealed class PartyMapping : IEntityTypeConfiguration<PartyRow>
{
    public void Configure(EntityTypeBuilder<PartyRow> builder)
    {
        builder.ToTable("Parties").HasKey(row => new { row.VerdictId, row.Number });
        builder.Property(row => row.Role).HasConversion<string>().HasMaxLength(20).HasDefaultValue(EntityRole.None).HasSentinel(EntityRole.None);
        builder.Property(row => row.Name).HasMaxLength(200);
        builder.HasOne<Verdict>().WithMany().HasForeignKey(row => row.VerdictId);
    }
}

internal sealed class ListedTermMapping : IEntityTypeConfiguration<ListedTermRow>
{
    public void Configure(EntityTypeBuilder<ListedTermRow> builder)
    {
        builder.ToTable("ListedTerms");
        builder.Property(row => row.Scope).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Place).HasMaxLength(200);
        builder.Property(row => row.PlaceName).HasMaxLength(200);
        builder.Property(row => row.Text).HasMaxLength(400);
        builder.Property(row => row.Type).HasMaxLength(40);
        builder.Property(row => row.Reason).HasMaxLength(400);
        builder.HasIndex(row => new { row.Scope, row.Place });
    }
}

internal sealed class VerdictRouteMapping : IEntityTypeConfiguration<VerdictRouteRow>
{
    public void Configure(EntityTypeBuilder<VerdictRouteRow> builder)
    {
        builder.ToTable("VerdictRoutes").HasKey(row => row.VerdictId);
        builder.Property(row => row.Why).HasConversion<string>().HasMaxLength(30);
        builder.Property(row => row.Wanted).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.PolicyName).HasMaxLength(200);
        builder.HasOne<Verdict>().WithOne().HasForeignKey<VerdictRouteRow>(row => row.VerdictId);
    }
}
