using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Data;

/// <summary>Is the database of a newer version than the program?</summary>
internal static class DatabaseAge
{
    /// <returns>What to do, or null when it is not.</returns>
    public static async Task<string?> NewerAsync(AppDbContext database, CancellationToken cancellationToken)
    {
        var connection = database.Database.GetDbConnection();
        var unknown = (await database.Database.GetAppliedMigrationsAsync(cancellationToken)).Except(database.Database.GetMigrations()).Order(StringComparer.Ordinal).LastOrDefault();

        if (connection is SqliteConnection sqlite)
        {
            SqliteConnection.ClearPool(sqlite); // only who is alone with a database may bring it to a newer schema
        }

        return unknown is null ? null : $"It was made by a newer version of the program (step {unknown}). Start that version, or restore the backup from before the upgrade. Nothing was changed.";
    }
}
