using Anonymizer.Core.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anonymizer.Web.Data;

internal sealed class RetentionRulesMapping : IEntityTypeConfiguration<RetentionRulesRow>
{
    public void Configure(EntityTypeBuilder<RetentionRulesRow> builder)
    {
        builder.ToTable("RetentionRules");
        builder.Property(row => row.Reason).HasMaxLength(RetentionRulesRow.LongestReason);
        builder.HasOne<CourtRow>().WithMany().HasForeignKey(row => row.CourtId);
        builder.HasIndex(row => new { row.CourtId, row.At });
    }
}

internal sealed class VerdictPurgeMapping : IEntityTypeConfiguration<VerdictPurgeRow>
{
    public void Configure(EntityTypeBuilder<VerdictPurgeRow> builder)
    {
        builder.ToTable("VerdictPurges").HasKey(row => new { row.VerdictId, row.Kind });
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Cause).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<Verdict>().WithMany().HasForeignKey(row => row.VerdictId);
        builder.HasIndex(row => row.PurgeId);
    }
}

internal sealed class PurgeMapping : IEntityTypeConfiguration<PurgeRow>
{
    public void Configure(EntityTypeBuilder<PurgeRow> builder)
    {
        builder.ToTable("Purges");
        builder.Property(row => row.Cause).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Reason).HasMaxLength(PurgeRow.LongestReason);
        builder.HasOne<CourtRow>().WithMany().HasForeignKey(row => row.CourtId);
        builder.HasIndex(row => row.EndedAt);
    }
}

internal sealed class DoomedFileMapping : IEntityTypeConfiguration<DoomedFileRow>
{
    public void Configure(EntityTypeBuilder<DoomedFileRow> builder)
    {
        builder.ToTable("DoomedFiles").HasKey(row => row.Hash);
        builder.Property(row => row.Hash).HasMaxLength(64);
    }
}

internal sealed class HoldMapping : IEntityTypeConfiguration<HoldRow>
{
    public void Configure(EntityTypeBuilder<HoldRow> builder)
    {
        builder.ToTable("Holds");
        builder.Property(row => row.Reason).HasMaxLength(HoldRow.LongestReason);
        builder.Property(row => row.LiftReason).HasMaxLength(HoldRow.LongestReason);
        builder.HasOne<Verdict>().WithMany().HasForeignKey(row => row.VerdictId);
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(row => row.CaseId);
        builder.HasIndex(row => row.VerdictId);
        builder.HasIndex(row => row.CaseId);
    }
}
