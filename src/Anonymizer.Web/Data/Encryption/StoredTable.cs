using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Anonymizer.Web.Data.Encryption;

/// <summary>A table with columns that are encrypted or keyed, as they are stored.</summary>
internal sealed record StoredTable(string Name, IReadOnlyList<string> Closed, IReadOnlyList<string> Keyed)
{
    public static IReadOnlyList<StoredTable> Of(IReadOnlyModel model) =>
    [
        .. model.GetEntityTypes()
            .Select(entity => new StoredTable(entity.GetTableName()!, Columns(entity, ColumnEncryption.IsClosed), Columns(entity, property => KeyedColumns.Names.Contains(ColumnEncryption.NameOf(property)))))
            .Where(table => table.Closed.Count + table.Keyed.Count > 0)
            .OrderBy(table => table.Name, StringComparer.Ordinal),
    ];

    /// <summary>Of a row that holds something old: plain, or under an older key.</summary>
    public string OldCondition(bool isKeyedOnly) => string.Join(
        " OR ",
        [
            .. (isKeyedOnly ? [] : Closed).Select(column => $"(\"{column}\" <> '' AND substr(\"{column}\", 1, {ColumnCipher.StartLength}) NOT IN (@newest0, @newest1))"),
            .. Keyed.Select(column => $"(\"{column}\" <> '' AND NOT (length(\"{column}\") = 24 AND substr(\"{column}\", 1, 2) = '~k'))"),
        ]);

    private static List<string> Columns(IReadOnlyEntityType entity, Func<IReadOnlyProperty, bool> which) => [.. entity.GetProperties().Where(which).Select(property => property.GetColumnName())];
}
