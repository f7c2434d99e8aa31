using Anonymizer.Core.Teaching;
using Anonymizer.Core.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anonymizer.Web.Data;

internal sealed class CorrectionMapping : IEntityTypeConfiguration<CorrectionRow>
{
    public void Configure(EntityTypeBuilder<CorrectionRow> builder)
    {
        builder.ToTable("Corrections");
        builder.Ignore(row => row.Before).Ignore(row => row.After).Ignore(row => row.Taught).Ignore(row => row.Span);
        builder.Property(row => row.TypeBefore).HasMaxLength(40);
        builder.Property(row => row.TypeAfter).HasMaxLength(40);
        builder.Property(row => row.AmendedType).HasMaxLength(40);
        builder.Property(row => row.NeedBefore).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.NeedAfter).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.AmendedNeed).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.RoleBefore).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.RoleAfter).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.AmendedRole).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Recognizer).HasMaxLength(80);
        builder.Property(row => row.Source).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.ModelVersion).HasMaxLength(200);
        builder.Property(row => row.PolicyVersion).HasMaxLength(200);
        builder.Property(row => row.Purpose).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.AgeBand).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Route).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.WordsKey).HasMaxLength(WordsKey.Length);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
        builder.Property(row => row.Note).HasMaxLength(CorrectionRow.LongestNote);
        builder.HasOne<Verdict>().WithMany().HasForeignKey(row => row.VerdictId);
        builder.HasIndex(row => new { row.VerdictId, row.SupersededAt });
        builder.HasIndex(row => new { row.SupersededAt, row.State, row.Kind });
        builder.HasIndex(row => new { row.WordsKey, row.SupersededAt, row.State, row.IsMasked, row.IsAmended, row.AmendedType, row.TypeAfter }); // contradictions are found in it alone
        builder.HasIndex(row => new { row.By, row.At });
    }
}

internal sealed class ReviewOutcomeMapping : IEntityTypeConfiguration<ReviewOutcomeRow>
{
    public void Configure(EntityTypeBuilder<ReviewOutcomeRow> builder)
    {
        builder.ToTable("ReviewOutcomes").HasKey(row => new { row.VerdictId, row.ReviewVersion });
        builder.Property(row => row.Purpose).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.AgeBand).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Route).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.ModelVersion).HasMaxLength(200);
        builder.Property(row => row.PolicyVersion).HasMaxLength(200);
        builder.HasOne<Verdict>().WithMany().HasForeignKey(row => row.VerdictId);
        builder.HasIndex(row => new { row.SupersededAt, row.At });
    }
}

internal sealed class TeachingRulesMapping : IEntityTypeConfiguration<TeachingRulesRow>
{
    public void Configure(EntityTypeBuilder<TeachingRulesRow> builder)
    {
        builder.ToTable("TeachingRules");
        builder.Property(row => row.Reason).HasMaxLength(TeachingRulesRow.LongestReason);
        builder.HasOne<CourtRow>().WithMany().HasForeignKey(row => row.CourtId);
        builder.HasIndex(row => new { row.CourtId, row.At });
    }
}

internal sealed class GuidelineMapping : IEntityTypeConfiguration<GuidelineRow>
{
    public void Configure(EntityTypeBuilder<GuidelineRow> builder)
    {
        builder.ToTable("Guidelines").HasKey(row => row.Number);
        builder.Property(row => row.Number).ValueGeneratedNever();
        builder.Property(row => row.Type).HasMaxLength(40);
        builder.Property(row => row.Text).HasMaxLength(GuidelineRow.Longest);
    }
}

internal sealed class PoolErasureMapping : IEntityTypeConfiguration<PoolErasureRow>
{
    public void Configure(EntityTypeBuilder<PoolErasureRow> builder)
    {
        builder.ToTable("PoolErasures").HasKey(row => row.VerdictId);
        builder.Property(row => row.Reason).HasMaxLength(PoolErasureRow.LongestReason);
        builder.HasOne<Verdict>().WithOne().HasForeignKey<PoolErasureRow>(row => row.VerdictId);
    }
}

internal sealed class PseudonymTrialMapping : IEntityTypeConfiguration<PseudonymTrialRow>
{
    public void Configure(EntityTypeBuilder<PseudonymTrialRow> builder)
    {
        builder.ToTable("PseudonymTrials");
        builder.Property(row => row.ModelVersion).HasMaxLength(200);
        builder.HasOne<CourtRow>().WithMany().HasForeignKey(row => row.CourtId);
        builder.HasIndex(row => new { row.CourtId, row.At });
    }
}

internal sealed class ImportedTextMapping : IEntityTypeConfiguration<ImportedTextRow>
{
    public void Configure(EntityTypeBuilder<ImportedTextRow> builder)
    {
        builder.ToTable("ImportedTexts");
        builder.Property(row => row.Name).HasMaxLength(260);
        builder.Property(row => row.TextHash).HasMaxLength(64);
        builder.HasIndex(row => row.TextHash).IsUnique();
    }
}
