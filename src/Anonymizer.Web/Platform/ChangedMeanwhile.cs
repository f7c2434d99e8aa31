using Anonymizer.Core;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Anonymizer.Web.Platform;

/// <summary>Two people, or a person and a job, changed the same at once: the second is told, and nothing of the first is lost.</summary>
internal static class ChangedMeanwhile
{
    public const string Code = "changed-meanwhile";

    private const int SamePrimaryKey = 1555;
    private const int SameUniqueKey = 2067;

    public static DomainException Refusal() => new(Code, "Somebody changed this meanwhile. Load it again and repeat the step.");

    /// <summary>Is it what the database says of a second writer?</summary>
    public static bool Is(Exception exception) =>
        exception is DbUpdateConcurrencyException or DbUpdateException
        {
            InnerException: SqliteException { SqliteExtendedErrorCode: SamePrimaryKey or SameUniqueKey }
                or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure },
        };

    /// <summary>Was a request refused because of another writer?</summary>
    public static bool IsTold(DomainException refused) => refused.Code == Code;
}
