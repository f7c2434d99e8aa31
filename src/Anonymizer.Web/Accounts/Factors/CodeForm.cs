namespace Anonymizer.Web.Accounts.Factors;

/// <summary>A code as somebody types it.</summary>
internal sealed class CodeForm
{
    public string Code { get; set; } = "";

    /// <summary>Without the blanks that an app shows between the digits.</summary>
    public static string Clean(string? code) => string.Concat((code ?? "").Where(letter => !char.IsWhiteSpace(letter)));
}
