using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Data;

internal static class CourtNames
{
    /// <summary>What the court is called; null for none.</summary>
    public static async Task<string?> NameOfCourtAsync(this AppDbContext database, Guid? courtId, CancellationToken cancellationToken) =>
        courtId is { } id ? await database.Set<CourtRow>().Where(row => row.Id == id).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken) : null;
}
