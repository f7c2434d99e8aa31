using Anonymizer.Core.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anonymizer.Web.Data;

internal sealed class VersionMapping : IEntityTypeConfiguration<VersionRow>
{
    public void Configure(EntityTypeBuilder<VersionRow> builder)
    {
        builder.ToTable("Versions").HasKey(row => new { row.VerdictId, row.Number });
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<Verdict>().WithMany().HasForeignKey(row => row.VerdictId);
    }
}

internal sealed class AssignmentMapping : IEntityTypeConfiguration<AssignmentRow>
{
    public void Configure(EntityTypeBuilder<AssignmentRow> builder)
    {
        builder.ToTable("Assignments").HasKey(row => row.VerdictId);
        builder.Ignore(row => row.Hold);
        builder.Property(row => row.Revision).IsConcurrencyToken();
        builder.HasOne<Verdict>().WithOne().HasForeignKey<AssignmentRow>(row => row.VerdictId);
        builder.HasIndex(row => row.AssigneeId);
    }
}

internal sealed class WorkLogMapping : IEntityTypeConfiguration<WorkLogRow>
{
    public void Configure(EntityTypeBuilder<WorkLogRow> builder)
    {
        builder.ToTable("WorkLog").HasKey(row => new { row.VerdictId, row.Number });
        builder.Property(row => row.Step).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Note).HasMaxLength(1000);
        builder.HasOne<Verdict>().WithMany().HasForeignKey(row => row.VerdictId);
    }
}

internal sealed class SecondReadingMapping : IEntityTypeConfiguration<SecondReadingRow>
{
    public void Configure(EntityTypeBuilder<SecondReadingRow> builder)
    {
        builder.ToTable("SecondReadings").HasKey(row => new { row.VerdictId, row.Round });
        builder.Ignore(row => row.Agreement);
        builder.Property(row => row.Stage).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
        builder.HasOne<Verdict>().WithMany().HasForeignKey(row => row.VerdictId);
    }
}

internal sealed class SettlementMapping : IEntityTypeConfiguration<SettlementRow>
{
    public void Configure(EntityTypeBuilder<SettlementRow> builder)
    {
        builder.ToTable("Settlements").HasKey(row => new { row.VerdictId, row.Round, row.Key });
        builder.Property(row => row.Key).HasMaxLength(60);
        builder.Property(row => row.Choice).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<Verdict>().WithMany().HasForeignKey(row => row.VerdictId);
    }
}

internal sealed class ProblemMapping : IEntityTypeConfiguration<ProblemRow>
{
    public void Configure(EntityTypeBuilder<ProblemRow> builder)
    {
        builder.ToTable("Problems");
        builder.Ignore(row => row.IsOpen);
        builder.Property(row => row.Text).HasMaxLength(ProblemRow.Longest);
        builder.Property(row => row.Resolution).HasMaxLength(ProblemRow.Longest);
        builder.HasOne<Verdict>().WithMany().HasForeignKey(row => row.VerdictId);
        builder.HasIndex(row => new { row.VerdictId, row.ResolvedAt });
    }
}
