using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anonymizer.Web.Data;

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditRow>
{
    public const string Table = "AuditEntries";

    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable(Table).HasKey(row => row.Sequence);
        builder.Property(row => row.Sequence).ValueGeneratedNever();
        builder.Property(row => row.Action).HasMaxLength(60);
        builder.Property(row => row.Subject).HasMaxLength(80);
        builder.Property(row => row.Previous).HasMaxLength(64);
        builder.Property(row => row.Hash).HasMaxLength(64);
        builder.HasIndex(row => new { row.Action, row.Sequence });
        builder.HasIndex(row => new { row.Actor, row.Sequence });
        builder.HasIndex(row => new { row.Subject, row.Sequence });
        builder.HasIndex(row => row.At);
    }
}

internal sealed class AuditCheckpointMapping : IEntityTypeConfiguration<AuditCheckpointRow>
{
    public const string Table = "AuditCheckpoints";

    public void Configure(EntityTypeBuilder<AuditCheckpointRow> builder)
    {
        builder.ToTable(Table).HasKey(row => new { row.Sequence, row.Key });
        builder.Property(row => row.Sequence).ValueGeneratedNever();
        builder.Property(row => row.Key).HasMaxLength(16);
        builder.Property(row => row.Hash).HasMaxLength(64);
        builder.Property(row => row.Signature).HasMaxLength(100);
    }
}
