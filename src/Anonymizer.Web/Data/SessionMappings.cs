using Anonymizer.Core.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anonymizer.Web.Data;

internal sealed class SessionMapping : IEntityTypeConfiguration<SessionRow>
{
    public void Configure(EntityTypeBuilder<SessionRow> builder)
    {
        builder.ToTable("Sessions");
        builder.Property(row => row.Goal).HasMaxLength(SessionRow.LongestGoal);
        builder.Property(row => row.Types).HasMaxLength(400);
        builder.Property(row => row.Order).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Purpose).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.AgeBand).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Route).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Outcome).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.ProposedBy).HasMaxLength(200);
        builder.Property(row => row.BaseVersion).HasMaxLength(200);
        builder.Property(row => row.ModelVersion).HasMaxLength(200);
        builder.Property(row => row.ProblemCode).HasMaxLength(60);
        builder.Property(row => row.ProblemMessage).HasMaxLength(1000);
        builder.Property(row => row.Reason).HasMaxLength(SessionRow.LongestReason);
        builder.Property(row => row.Revision).IsConcurrencyToken();
        builder.HasIndex(row => row.At);
        builder.HasIndex(row => row.RunId);
    }
}

internal sealed class SessionVerdictMapping : IEntityTypeConfiguration<SessionVerdictRow>
{
    public void Configure(EntityTypeBuilder<SessionVerdictRow> builder)
    {
        builder.ToTable("SessionVerdicts").HasKey(row => new { row.SessionId, row.VerdictId });
        builder.Property(row => row.BeforeVersion).HasMaxLength(200);
        builder.Property(row => row.ProposedBy).HasMaxLength(200);
        builder.HasOne<SessionRow>().WithMany().HasForeignKey(row => row.SessionId);
        builder.HasOne<Verdict>().WithMany().HasForeignKey(row => row.VerdictId);
        builder.HasIndex(row => new { row.VerdictId, row.Slot }).IsUnique();
    }
}
