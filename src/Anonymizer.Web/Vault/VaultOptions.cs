using System.ComponentModel.DataAnnotations;

namespace Anonymizer.Web.Vault;

/// <summary>Configuration section "Vault".</summary>
public sealed class VaultOptions
{
    /// <summary>For how many minutes a mapping stays open.</summary>
    [Range(1, 240)]
    public int Minutes { get; set; } = 15;
}
