using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anonymizer.Web.Data;

internal sealed class MappingOpeningMapping : IEntityTypeConfiguration<MappingOpeningRow>
{
    public void Configure(EntityTypeBuilder<MappingOpeningRow> builder)
    {
        builder.ToTable("MappingOpenings");
        builder.Property(row => row.Reason).HasMaxLength(MappingOpeningRow.LongestReason);
        builder.HasIndex(row => new { row.By, row.Until });
        builder.HasIndex(row => row.At);
    }
}
