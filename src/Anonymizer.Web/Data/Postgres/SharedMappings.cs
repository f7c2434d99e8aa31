using Anonymizer.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Data.Postgres;

/// <summary>The tables that only a database has that several processes share.</summary>
internal static class SharedMappings
{
    public static void Apply(ModelBuilder builder)
    {
        var files = builder.Entity<StoredFileRow>();
        files.ToTable(StoredFileRow.Table).HasKey(row => row.Hash);
        var leases = builder.Entity<LeaseRow>();
        leases.ToTable("Leases").HasKey(row => row.VerdictId);
        leases.HasOne<Verdict>().WithOne().HasForeignKey<LeaseRow>(row => row.VerdictId);
        leases.Property(row => row.Epoch).IsConcurrencyToken();
        leases.HasIndex(row => row.ChunkId);
        var models = builder.Entity<StockedModelRow>();
        models.ToTable("StockedModels").HasKey(row => new { row.Version, row.Name });

        // What waits to be read, court by court: as large as the backlog, however large the archive is.
        builder.Entity<Verdict>().HasIndex(verdict => new { verdict.CourtId, verdict.Priority, verdict.UploadedAt, verdict.Id }, "IX_Verdicts_Waiting")
            .IsDescending(false, true, false, false).HasFilter("\"State\" = 'Uploaded'");
    }
}
