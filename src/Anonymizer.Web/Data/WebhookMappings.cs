using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anonymizer.Web.Data;

internal sealed class WebhookMapping : IEntityTypeConfiguration<WebhookRow>
{
    public void Configure(EntityTypeBuilder<WebhookRow> builder)
    {
        builder.ToTable("Webhooks");
        builder.Property(row => row.Url).HasMaxLength(500);
        builder.HasOne<CourtRow>().WithMany().HasForeignKey(row => row.CourtId);
    }
}

internal sealed class DeliveryMapping : IEntityTypeConfiguration<DeliveryRow>
{
    public void Configure(EntityTypeBuilder<DeliveryRow> builder)
    {
        builder.ToTable("Deliveries");
        builder.Property(row => row.Body).HasMaxLength(2_000);
        builder.Property(row => row.LastProblem).HasMaxLength(40);
        builder.Ignore(row => row.IsDead);
        builder.HasOne<WebhookRow>().WithMany().HasForeignKey(row => row.WebhookId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => row.NextAt);
        builder.HasIndex(row => new { row.WebhookId, row.At });
    }
}
