namespace Anonymizer.Web.Accounts.Directories;

/// <summary>The court's own directory, by OpenID Connect (configuration section "Accounts:Directory"). Without an Authority there is none.</summary>
public sealed class DirectoryOptions
{
    /// <summary>The issuer, for example https://login.court.example.</summary>
    public string? Authority { get; set; }

    public string ClientId { get; set; } = "anonymizer";

    /// <summary>By the environment or a file of secrets only.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The claim that holds the directory's groups.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>Which group has which role here: "reviewer" in all of the person's courts, "reviewer@Riga court" in that one. Who is in none of them may not come in.</summary>
    public Dictionary<string, string> Roles { get; set; } = [];

    /// <summary>The claim that holds the names of the courts that somebody works for; null: for all. A role that is given with its court needs none.</summary>
    public string? CourtClaim { get; set; }

    public bool IsThere => !string.IsNullOrEmpty(Authority);
}
