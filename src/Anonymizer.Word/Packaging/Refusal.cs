using Anonymizer.Core;

namespace Anonymizer.Word.Packaging;

/// <summary>The reasons why a file is not taken: a stable code and what the user can do.</summary>
internal static class Refusal
{
    public static DomainException Empty() => new("word.empty", "The file is empty (0 bytes). Upload the Word document again.");

    public static DomainException TooLarge(string what) => new("word.too-large", $"The file is too large: {what}. Split the document or remove large pictures, then try again.");

    public static DomainException NotADocx(string found) => new("word.not-a-docx", $"This is not a Word document (.docx): {found}. Open it in Word and save it as .docx.");

    public static DomainException Legacy() => new("word.not-a-docx", "This is an old Word document (.doc). Open it in Word and save it as .docx.");

    public static DomainException Encrypted() => new("word.encrypted", "The document is protected by a password. Open it in Word, remove the password (File, Info, Protect Document), and save it again.");

    public static DomainException Truncated() => new("word.truncated", "The file ends too early; it was not copied or uploaded completely. Get the file again.");

    public static DomainException ZipBomb(string why) => new("word.zip-bomb", $"The file unpacks to far more than a document needs ({why}); it is refused as an attack. Save the document anew in Word.");

    public static DomainException Macros() => new("word.macros", "The document contains macros. Open it in Word and save it as .docx (without macros), or have the operator set that macros are dropped.");

    public static DomainException TooDeep(string part, int depth) => new("word.too-deep", $"The document is nested more than {depth} levels deep ({part}); it is refused as an attack. Save the document anew in Word.");

    public static DomainException Dtd(string part) => new("word.dtd", $"The document declares a DTD ({part}), which a Word file never needs; it is refused as an attack. Save the document anew in Word.");

    public static DomainException Damaged(string why) => new("word.damaged", $"The document is damaged ({why}). Open it in Word, let Word repair it, and save it again.");
}
