using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Anonymizer.Web.Data.Encryption;

/// <summary>Every column of text is encrypted unless <see cref="PlainColumns"/> says why not, or <see cref="KeyedColumns"/> that equal words are searched in it.</summary>
internal static class ColumnEncryption
{
    /// <summary>The step of the schema from which on columns are encrypted.</summary>
    public const string Step = "20261126203000_Encryption";

    public static void Apply(ModelBuilder builder, ColumnCipher cipher)
    {
        foreach (var property in TextOf(builder.Model).OfType<IMutableProperty>())
        {
            var column = NameOf(property);

            if (KeyedColumns.Names.Contains(column))
            {
                property.SetValueConverter(new KeyedConverter(cipher));
            }
            else if (!PlainColumns.Reasons.ContainsKey(column))
            {
                RefuseSearch(property, column);
                property.SetValueConverter(new ClosedConverter(cipher, column));
            }
        }
    }

    /// <summary>"Table.Column" of what a value is stored in.</summary>
    public static string NameOf(IReadOnlyProperty property) => $"{property.DeclaringType.GetTableName()}.{property.GetColumnName()}";

    public static bool IsClosed(IReadOnlyProperty property) => property.GetValueConverter() is ClosedConverter;

    /// <summary>What holds text that somebody wrote; choices are stored as text too and hold none.</summary>
    private static IEnumerable<IReadOnlyProperty> TextOf(IReadOnlyModel model) =>
        model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Where(property => property.ClrType == typeof(string));

    private static void RefuseSearch(IMutableProperty property, string column)
    {
        if (property.IsKey() || property.IsForeignKey() || property.IsIndex() || property.IsConcurrencyToken)
        {
            throw new InvalidOperationException($"{column} is a key or in an index, and an encrypted value is never found there: list it in KeyedColumns, or in PlainColumns with the reason why it holds nobody's data.");
        }
    }

    private sealed class ClosedConverter(ColumnCipher cipher, string column) : ValueConverter<string, string>(text => cipher.Close(text, column), stored => cipher.Open(stored, column));

    private sealed class KeyedConverter(ColumnCipher cipher) : ValueConverter<string, string>(words => cipher.KeyOf(words), stored => stored);
}
