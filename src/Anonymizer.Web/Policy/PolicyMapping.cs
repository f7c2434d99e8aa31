using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anonymizer.Web.Policy;

internal sealed class PolicyMapping : IEntityTypeConfiguration<PolicyRow>
{
    public const int LongestName = 100;
    public const int LongestReason = 400;

    public void Configure(EntityTypeBuilder<PolicyRow> builder)
    {
        builder.ToTable("Policies");
        builder.Property(row => row.Name).HasMaxLength(LongestName);
        builder.Property(row => row.Newest).IsConcurrencyToken();
        builder.HasIndex(row => row.Name).IsUnique();
    }
}

internal sealed class PolicyVersionMapping : IEntityTypeConfiguration<PolicyVersionRow>
{
    public void Configure(EntityTypeBuilder<PolicyVersionRow> builder)
    {
        builder.ToTable("PolicyVersions").HasKey(row => new { row.PolicyId, row.Number });
        builder.Property(row => row.Reason).HasMaxLength(PolicyMapping.LongestReason);
        builder.HasOne<PolicyRow>().WithMany().HasForeignKey(row => row.PolicyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PolicyUseMapping : IEntityTypeConfiguration<PolicyUseRow>
{
    public void Configure(EntityTypeBuilder<PolicyUseRow> builder)
    {
        builder.ToTable("PolicyUses");
        builder.Property(row => row.Place).HasMaxLength(200);
        builder.Property(row => row.Court).HasMaxLength(200);
        builder.Property(row => row.Reason).HasMaxLength(PolicyMapping.LongestReason);
        builder.HasOne<PolicyRow>().WithMany().HasForeignKey(row => row.PolicyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.Place, row.At });
    }
}
