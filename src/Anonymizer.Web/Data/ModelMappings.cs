using Anonymizer.Core.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anonymizer.Web.Data;

internal sealed class TrainingRunMapping : IEntityTypeConfiguration<TrainingRunRow>
{
    public const int LongestNote = 400;
    public const int LongestVersion = 100;

    public void Configure(EntityTypeBuilder<TrainingRunRow> builder)
    {
        builder.ToTable("TrainingRuns");
        builder.Property(row => row.Version).HasMaxLength(LongestVersion);
        builder.Property(row => row.Parent).HasMaxLength(LongestVersion);
        builder.Property(row => row.Cause).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Note).HasMaxLength(LongestNote);
        builder.Property(row => row.CodeVersion).HasMaxLength(100);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.ProblemCode).HasMaxLength(60);
        builder.Property(row => row.ProblemMessage).HasMaxLength(1000);
        builder.Property(row => row.DataHash).HasMaxLength(64);
        builder.Property(row => row.Gold).HasMaxLength(200);
        builder.Property(row => row.Decision).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(row => row.Slot).IsUnique();
        builder.HasIndex(row => row.Version).IsUnique();
        builder.HasIndex(row => row.At);
    }
}

internal sealed class RunCorrectionMapping : IEntityTypeConfiguration<RunCorrectionRow>
{
    public void Configure(EntityTypeBuilder<RunCorrectionRow> builder)
    {
        builder.ToTable("RunCorrections").HasKey(row => new { row.RunId, row.CorrectionId });
        builder.HasOne<TrainingRunRow>().WithMany().HasForeignKey(row => row.RunId);
        builder.HasIndex(row => row.CorrectionId);
    }
}

internal sealed class RunVerdictMapping : IEntityTypeConfiguration<RunVerdictRow>
{
    public void Configure(EntityTypeBuilder<RunVerdictRow> builder)
    {
        builder.ToTable("RunVerdicts").HasKey(row => new { row.RunId, row.VerdictId });
        builder.HasOne<TrainingRunRow>().WithMany().HasForeignKey(row => row.RunId);
        builder.HasIndex(row => row.VerdictId);
    }
}

internal sealed class RunImportMapping : IEntityTypeConfiguration<RunImportRow>
{
    public void Configure(EntityTypeBuilder<RunImportRow> builder)
    {
        builder.ToTable("RunImports").HasKey(row => new { row.RunId, row.ImportedTextId });
        builder.HasOne<TrainingRunRow>().WithMany().HasForeignKey(row => row.RunId);
        builder.HasIndex(row => row.ImportedTextId);
    }
}

internal sealed class ModelEventMapping : IEntityTypeConfiguration<ModelEventRow>
{
    public void Configure(EntityTypeBuilder<ModelEventRow> builder)
    {
        builder.ToTable("ModelEvents");
        builder.Property(row => row.Step).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Version).HasMaxLength(TrainingRunMapping.LongestVersion);
        builder.Property(row => row.Before).HasMaxLength(TrainingRunMapping.LongestVersion);
        builder.Property(row => row.Language).HasMaxLength(2);
        builder.Property(row => row.Gate).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Reason).HasMaxLength(TrainingRunMapping.LongestNote);
        builder.HasIndex(row => row.At);
    }
}

internal sealed class ModelSettingsMapping : IEntityTypeConfiguration<ModelSettingsRow>
{
    public void Configure(EntityTypeBuilder<ModelSettingsRow> builder)
    {
        builder.ToTable("ModelSettings");
        builder.Property(row => row.Reason).HasMaxLength(TrainingRunMapping.LongestNote);
        builder.HasIndex(row => row.At);
    }
}

internal sealed class ShadowMapping : IEntityTypeConfiguration<ShadowRow>
{
    public void Configure(EntityTypeBuilder<ShadowRow> builder)
    {
        builder.ToTable("Shadows").HasKey(row => new { row.VerdictId, row.Version });
        builder.Property(row => row.Version).HasMaxLength(TrainingRunMapping.LongestVersion);
        builder.Property(row => row.Active).HasMaxLength(TrainingRunMapping.LongestVersion);
        builder.HasOne<Verdict>().WithMany().HasForeignKey(row => row.VerdictId);
        builder.HasIndex(row => row.Version);
    }
}
