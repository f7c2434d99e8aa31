using Anonymizer.Core.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anonymizer.Web.Review;

internal sealed class ReviewMapping : IEntityTypeConfiguration<ReviewEventRow>
{
    public void Configure(EntityTypeBuilder<ReviewEventRow> builder)
    {
        builder.ToTable("ReviewEvents").HasKey(row => new { row.VerdictId, row.Reading, row.Sequence });
        builder.HasOne<Verdict>().WithMany().HasForeignKey(row => row.VerdictId);
    }
}
