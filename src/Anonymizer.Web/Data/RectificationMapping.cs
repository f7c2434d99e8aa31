using Anonymizer.Core.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anonymizer.Web.Data;

internal sealed class RectificationMapping : IEntityTypeConfiguration<RectificationRow>
{
    public void Configure(EntityTypeBuilder<RectificationRow> builder)
    {
        builder.ToTable("Rectifications");
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Outcome).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
        builder.Property(row => row.Text).HasMaxLength(RectificationRow.Longest);
        builder.Property(row => row.Resolution).HasMaxLength(RectificationRow.Longest);
        builder.HasOne<Verdict>().WithMany().HasForeignKey(row => row.VerdictId);
        builder.HasIndex(row => new { row.VerdictId, row.EndedAt });
        builder.HasIndex(row => new { row.EndedAt, row.Kind });
    }
}
