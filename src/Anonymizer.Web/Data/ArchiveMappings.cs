using Anonymizer.Core.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anonymizer.Web.Data;

internal sealed class ArchiveMapping : IEntityTypeConfiguration<ArchiveRow>
{
    public void Configure(EntityTypeBuilder<ArchiveRow> builder)
    {
        builder.ToTable("Archives");
        builder.Property(row => row.Name).HasMaxLength(ArchiveRow.LongestName);
        builder.Property(row => row.Purpose).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Route).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Language).HasMaxLength(2);
        builder.Property(row => row.PauseCode).HasMaxLength(60);
        builder.Property(row => row.PolicyName).HasMaxLength(200);
        builder.Property(row => row.Revision).IsConcurrencyToken();
        builder.HasOne<CourtRow>().WithMany().HasForeignKey(row => row.CourtId);
        builder.HasIndex(row => row.State);
    }
}

internal sealed class ArchiveFileMapping : IEntityTypeConfiguration<ArchiveFileRow>
{
    public void Configure(EntityTypeBuilder<ArchiveFileRow> builder)
    {
        builder.ToTable("ArchiveFiles");
        builder.Property(row => row.Hash).HasMaxLength(64);
        builder.Property(row => row.FileHash).HasMaxLength(64);
        builder.Property(row => row.Name).HasMaxLength(260);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
        builder.Property(row => row.Code).HasMaxLength(60);
        builder.Property(row => row.Message).HasMaxLength(1000);
        builder.HasOne<ArchiveRow>().WithMany().HasForeignKey(row => row.ArchiveId);
        builder.HasOne<Verdict>().WithMany().HasForeignKey(row => row.VerdictId);
        builder.HasIndex(row => new { row.ArchiveId, row.Hash }).IsUnique(); // the same file twice is one row
        builder.HasIndex(row => new { row.ArchiveId, row.State, row.Id }); // counts, whose turn it is, failures page by page
        builder.HasIndex(row => new { row.ArchiveId, row.IsSampled, row.Id });
        builder.HasIndex(row => new { row.ArchiveId, row.TakenAt });
        builder.HasIndex(row => row.VerdictId);
        builder.HasIndex(row => row.FileHash);
    }
}
