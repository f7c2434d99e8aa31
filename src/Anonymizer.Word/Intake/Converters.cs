namespace Anonymizer.Word.Intake;

/// <summary>What converts other formats to Word's here.</summary>
public static class Converters
{
    /// <summary>The program that converts .doc, .odt and .rtf, or null where none is installed.</summary>
    /// <param name="settings">May name it; else it is looked for in the path and in the usual places.</param>
    public static string? LibreOffice(WordSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);

        return new LibreOffice(settings).Program;
    }
}
