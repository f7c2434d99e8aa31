using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Anonymizer.Web.Data;

/// <summary>Times are milliseconds since 1970 in every database: SQLite cannot order text with offsets, and what two databases compare must be as fine in both.</summary>
internal sealed class MillisecondsConverter() : ValueConverter<DateTimeOffset, long>(
    time => time.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
