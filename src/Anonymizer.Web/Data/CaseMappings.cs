using Anonymizer.Core.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anonymizer.Web.Data;

internal sealed class CaseEntityMapping : IEntityTypeConfiguration<CaseEntityRow>
{
    public void Configure(EntityTypeBuilder<CaseEntityRow> builder)
    {
        builder.ToTable("CaseEntities");
        builder.Property(row => row.Type).HasMaxLength(40);
        builder.Property(row => row.Decision).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Need).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Role).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(row => row.CaseId);
        builder.HasIndex(row => row.CaseId);
    }
}

internal sealed class CaseLinkMapping : IEntityTypeConfiguration<CaseLinkRow>
{
    public void Configure(EntityTypeBuilder<CaseLinkRow> builder)
    {
        builder.ToTable("CaseLinks").HasKey(row => new { row.VerdictId, row.EntityId });
        builder.HasOne<Verdict>().WithMany().HasForeignKey(row => row.VerdictId);
        builder.HasOne<CaseEntityRow>().WithMany().HasForeignKey(row => row.CaseEntityId);
    }
}

internal sealed class CaseReplacementMapping : IEntityTypeConfiguration<CaseReplacementRow>
{
    public void Configure(EntityTypeBuilder<CaseReplacementRow> builder)
    {
        builder.ToTable("CaseReplacements").HasKey(row => new { row.CaseEntityId, row.Rule });
        builder.Property(row => row.Rule).HasMaxLength(400);
        builder.Property(row => row.Text).HasMaxLength(400);
        builder.HasOne<CaseEntityRow>().WithMany().HasForeignKey(row => row.CaseEntityId);
    }
}
