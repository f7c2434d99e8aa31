using Anonymizer.Web.Data;
using Anonymizer.Web.Data.Encryption;
using Anonymizer.Web.Data.Postgres;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Tests.Support;

/// <summary>What the PostgreSQL database holds, without a server.</summary>
internal static class PostgresModel
{
    public static PostgresDbContext Open() => new(
        new DbContextOptionsBuilder<PostgresDbContext>().UseNpgsql("Host=none").Options, new CourtScope(), new ColumnCipher(new EphemeralDataProtectionProvider(), Path.GetTempPath()));
}
