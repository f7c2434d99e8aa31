using Anonymizer.Core.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anonymizer.Web.Data;

internal sealed class GoldSetMapping : IEntityTypeConfiguration<GoldSetRow>
{
    public void Configure(EntityTypeBuilder<GoldSetRow> builder)
    {
        builder.ToTable("GoldSets");
        builder.Property(row => row.Name).HasMaxLength(GoldSetRow.LongestName);
        builder.HasIndex(row => row.Name).IsUnique();
    }
}

internal sealed class GoldVersionMapping : IEntityTypeConfiguration<GoldVersionRow>
{
    public void Configure(EntityTypeBuilder<GoldVersionRow> builder)
    {
        builder.ToTable("GoldVersions");
        builder.Ignore(row => row.IsLocked);
        builder.Property(row => row.Hash).HasMaxLength(64);
        builder.Property(row => row.Guidelines).HasMaxLength(200);
        builder.Property(row => row.LockedAt).IsConcurrencyToken();
        builder.HasOne<GoldSetRow>().WithMany().HasForeignKey(row => row.SetId);
        builder.HasIndex(row => new { row.SetId, row.Number }).IsUnique();
    }
}

internal sealed class GoldVerdictMapping : IEntityTypeConfiguration<GoldVerdictRow>
{
    public void Configure(EntityTypeBuilder<GoldVerdictRow> builder)
    {
        builder.ToTable("GoldVerdicts");
        builder.Property(row => row.Origin).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.TextHash).HasMaxLength(64);
        builder.Property(row => row.CaseKey).HasMaxLength(400);
        builder.Property(row => row.Purpose).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.AgeBand).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Route).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<GoldSetRow>().WithMany().HasForeignKey(row => row.SetId);
        builder.HasIndex(row => new { row.SetId, row.TextHash });
        builder.HasIndex(row => row.VerdictId);
    }
}

internal sealed class GoldMemberMapping : IEntityTypeConfiguration<GoldMemberRow>
{
    public void Configure(EntityTypeBuilder<GoldMemberRow> builder)
    {
        builder.ToTable("GoldMembers").HasKey(row => new { row.VersionId, row.GoldVerdictId });
        builder.HasOne<GoldVersionRow>().WithMany().HasForeignKey(row => row.VersionId);
        builder.HasOne<GoldVerdictRow>().WithMany().HasForeignKey(row => row.GoldVerdictId);
    }
}

internal sealed class GoldPredictionMapping : IEntityTypeConfiguration<GoldPredictionRow>
{
    public void Configure(EntityTypeBuilder<GoldPredictionRow> builder)
    {
        builder.ToTable("GoldPredictions").HasKey(row => new { row.GoldVerdictId, row.ModelVersion });
        builder.Property(row => row.ModelVersion).HasMaxLength(100);
        builder.HasOne<GoldVerdictRow>().WithMany().HasForeignKey(row => row.GoldVerdictId);
    }
}

internal sealed class PracticeMapping : IEntityTypeConfiguration<PracticeRow>
{
    public void Configure(EntityTypeBuilder<PracticeRow> builder)
    {
        builder.ToTable("Practices").HasKey(row => row.VerdictId);
        builder.HasOne<Verdict>().WithOne().HasForeignKey<PracticeRow>(row => row.VerdictId);
        builder.HasOne<GoldVerdictRow>().WithMany().HasForeignKey(row => row.GoldVerdictId);
    }
}

internal sealed class DriftLimitsMapping : IEntityTypeConfiguration<DriftLimitsRow>
{
    public void Configure(EntityTypeBuilder<DriftLimitsRow> builder)
    {
        builder.ToTable("DriftLimits");
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}
