using Anonymizer.Core;
using Microsoft.Data.Sqlite;
using Npgsql;
using static SQLitePCL.raw;

namespace Anonymizer.Web.Data;

/// <summary>What a disk that takes no more means to whoever asked: a refusal with what to do, never a fault of the program.</summary>
internal static class StorageFault
{
    private const int NoSpace = 28;
    private const int NoQuota = 122;
    private const int NoWriting = 30;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);

    /// <summary>What the database or the operating system calls it, for the operator's log: no path, no statement.</summary>
    public static string NumberOf(Exception? fault) => fault switch
    {
        null => "",
        SqliteException database => $"SQLite {database.SqliteExtendedErrorCode}",
        NpgsqlException database => $"PostgreSQL {database.SqlState ?? database.ErrorCode.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
        IOException or UnauthorizedAccessException => $"{fault.GetType().Name} {fault.HResult}",
        _ => NumberOf(fault.InnerException),
    };

    /// <summary>Null for every other exception.</summary>
    public static DomainException? Of(Exception? exception) => exception switch
    {
        null or DomainException => null,
        SqliteException { SqliteErrorCode: SQLITE_FULL } or IOException { HResult: NoSpace or NoQuota or WindowsDiskFull or WindowsHandleDiskFull } => new DomainException(
            "storage.full", "The disk is full. Nothing was changed. Tell the operator to make space, then repeat this; what was stored before is safe."),
        SqliteException { SqliteErrorCode: SQLITE_READONLY or SQLITE_CANTOPEN or SQLITE_PERM } or IOException { HResult: NoWriting } or UnauthorizedAccessException => new DomainException(
            "storage.read-only", "The disk cannot be written. Nothing was changed. Tell the operator: the data folder is read-only, or not there; what was stored before is safe."),
        SqliteException { SqliteErrorCode: SQLITE_IOERR } => new DomainException(
            "storage.failed", "The disk failed. Whether this was stored is not known: load it again and look before you repeat it. Tell the operator."),
        SqliteException { SqliteErrorCode: SQLITE_BUSY or SQLITE_LOCKED } => new DomainException(
            "storage.busy", "Something else writes to the database for longer than this could wait. Nothing was changed. Repeat it in a moment; tell the operator if it stays."),
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => Of(new IOException("full", NoSpace)),
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege } => Of(new IOException("read-only", NoWriting)),
        PostgresException { IsTransient: false, SqlState: not (PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.IoError) } => null,
        NpgsqlException when !ChangedBySecond(exception) => new DomainException(
            "storage.away", "The database cannot be reached. Whether this was stored is not known: load it again and look before you repeat it. Tell the operator if it stays."),
        _ => Of(exception.InnerException),
    };

    /// <summary>Two writers met: that is no fault of the storage.</summary>
    private static bool ChangedBySecond(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.UniqueViolation };
}
