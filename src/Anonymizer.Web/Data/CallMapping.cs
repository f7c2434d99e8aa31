using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anonymizer.Web.Data;

internal sealed class CallMapping : IEntityTypeConfiguration<CallRow>
{
    public void Configure(EntityTypeBuilder<CallRow> builder)
    {
        builder.ToTable("Calls").HasKey(row => new { row.Caller, row.Key });
        builder.Property(row => row.Key).HasMaxLength(200);
        builder.Property(row => row.Hash).HasMaxLength(64);
        builder.HasIndex(row => row.EffectId).IsUnique();
        builder.HasIndex(row => row.At);
    }
}
