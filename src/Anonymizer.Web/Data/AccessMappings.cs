using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anonymizer.Web.Data;

internal sealed class ApiKeyMapping : IEntityTypeConfiguration<ApiKeyRow>
{
    public void Configure(EntityTypeBuilder<ApiKeyRow> builder)
    {
        builder.ToTable("ApiKeys");
        builder.Property(row => row.Name).HasMaxLength(100);
        builder.Property(row => row.Start).HasMaxLength(12);
        builder.Property(row => row.Hash).HasMaxLength(64);
        builder.Property(row => row.FormerHash).HasMaxLength(64);
        builder.Property(row => row.Role).HasMaxLength(20);
        builder.HasIndex(row => row.Hash).IsUnique();
        builder.HasIndex(row => row.FormerHash);
    }
}

internal sealed class AccountCourtMapping : IEntityTypeConfiguration<AccountCourtRow>
{
    public void Configure(EntityTypeBuilder<AccountCourtRow> builder)
    {
        builder.ToTable("AccountCourts").HasKey(row => new { row.HolderId, row.CourtId });
        builder.HasOne<CourtRow>().WithMany().HasForeignKey(row => row.CourtId);
    }
}

internal sealed class AccountCourtRoleMapping : IEntityTypeConfiguration<AccountCourtRoleRow>
{
    public void Configure(EntityTypeBuilder<AccountCourtRoleRow> builder)
    {
        builder.ToTable("AccountCourtRoles").HasKey(row => new { row.AccountId, row.CourtId, row.Role });
        builder.Property(row => row.Role).HasMaxLength(20);
        builder.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
        builder.HasOne<CourtRow>().WithMany().HasForeignKey(row => row.CourtId);
    }
}
