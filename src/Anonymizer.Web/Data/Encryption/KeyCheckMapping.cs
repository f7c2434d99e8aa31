using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anonymizer.Web.Data.Encryption;

internal sealed class KeyCheckMapping : IEntityTypeConfiguration<KeyCheckRow>
{
    public void Configure(EntityTypeBuilder<KeyCheckRow> builder)
    {
        builder.ToTable("KeyChecks");
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}
