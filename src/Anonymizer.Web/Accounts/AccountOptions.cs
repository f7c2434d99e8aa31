using System.ComponentModel.DataAnnotations;

namespace Anonymizer.Web.Accounts;

/// <summary>Accounts (configuration section "Accounts").</summary>
public sealed class AccountOptions
{
    public const string DefaultEmail = "admin@localhost";

    /// <summary>The first account, made when there is none. Without a password one is made for one use and printed in the log.</summary>
    public AdministratorOptions Administrator { get; set; } = new();

    /// <summary>Sign-in attempts per minute and address before the answer is 429.</summary>
    [Range(1, 10_000, ErrorMessage = "Accounts:SignInsPerMinute must be from 1 to 10000.")]
    public int SignInsPerMinute { get; set; } = 10;

    /// <summary>Must everybody with a password here have a second factor?</summary>
    public bool RequireSecondFactor { get; set; }

    public sealed class AdministratorOptions
    {
        public string Email { get; set; } = DefaultEmail;

        public string? Password { get; set; }
    }
}

/// <summary>API keys (configuration section "Api"): name, role and the SHA-256 of the key, never the key.</summary>
public sealed class ApiOptions
{
    public IReadOnlyList<ApiKey> Keys { get; set; } = [];

    /// <summary>Calls per minute of one client or person before the answer is 429.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Api:CallsPerMinute must be from 1 to 1000000.")]
    public int CallsPerMinute { get; set; } = 6_000;

    /// <summary>Calls per minute from one address without a valid key or sign-in before the answer is 429: keys cannot be tried out.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Api:StrangersPerMinute must be from 1 to 1000000.")]
    public int StrangersPerMinute { get; set; } = 60;

    public sealed class ApiKey
    {
        [Required]
        public string Name { get; set; } = "";

        /// <summary>What the program may do; see <see cref="Platform.Role"/>.</summary>
        public string Role { get; set; } = Platform.Role.ApiClient;

        /// <summary>SHA-256 of the key in hex, as <c>printf %s KEY | sha256sum</c> prints it.</summary>
        public string Hash { get; set; } = "";
    }
}
