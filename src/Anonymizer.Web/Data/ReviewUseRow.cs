using Anonymizer.Core.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anonymizer.Web.Data;

/// <summary>How often people did something besides deciding in a verdict's reviews. Names nobody.</summary>
public sealed class ReviewUseRow
{
    public required Guid VerdictId { get; init; }

    public required ReviewUse Use { get; init; }

    public int Count { get; set; }

    /// <summary>When last.</summary>
    public DateTimeOffset At { get; set; }
}

internal sealed class ReviewUseMapping : IEntityTypeConfiguration<ReviewUseRow>
{
    public void Configure(EntityTypeBuilder<ReviewUseRow> builder)
    {
        builder.ToTable("ReviewUses").HasKey(row => new { row.VerdictId, row.Use });
        builder.Property(row => row.Use).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<Verdict>().WithMany().HasForeignKey(row => row.VerdictId);
    }
}
