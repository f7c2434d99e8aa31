using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anonymizer.Web.Review.Keys;

internal sealed class ReviewSettingsMapping : IEntityTypeConfiguration<ReviewSettingsRow>
{
    public void Configure(EntityTypeBuilder<ReviewSettingsRow> builder) => builder.ToTable("ReviewSettings").HasKey(row => row.AccountId);
}
