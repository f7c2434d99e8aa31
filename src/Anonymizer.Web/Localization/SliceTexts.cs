using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Resources;

namespace Anonymizer.Web.Localization;

/// <summary>The texts of one slice in the reader's language, from its Texts.resx (English) and Texts.lv.resx (Latvian).</summary>
/// <remarks>A slice has one class of the form <c>internal sealed class Texts : SliceTexts&lt;Texts&gt;;</c> beside the two files (decision 93).</remarks>
[SuppressMessage("Design", "CA1000", Justification = "It is called through the class of the slice that derives from it.")]
public abstract class SliceTexts<TSlice>
{
    private static readonly ResourceManager Resources = new(typeof(TSlice));

    /// <exception cref="MissingManifestResourceException">There is no such text; a test finds this before it happens.</exception>
    public static string Of(string key) =>
        Find(key) ?? throw new MissingManifestResourceException($"{typeof(TSlice).FullName} has no text '{key}'.");

    /// <summary>A text that need not be there: for names that come from outside.</summary>
    public static string? Find(string key) => Resources.GetString(key, CultureInfo.CurrentUICulture);

    /// <summary>A text with values in its places {0}, {1}…, written as the reader's culture writes them.</summary>
    public static string Of(string key, params object?[] values) => string.Format(CultureInfo.CurrentCulture, Of(key), values);

    /// <summary>The name of an enumeration's value: the text "Type.Value".</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Of($"{typeof(TEnum).Name}.{value}");

    /// <summary>A text that counts: key.one and key.other in English, key.zero, key.one and key.other in Latvian; {0} is the count.</summary>
    public static string Count(string key, int count, params object?[] values) =>
        Of($"{key}.{Plural.FormOf(count, CultureInfo.CurrentUICulture)}", [count, .. values]);
}
