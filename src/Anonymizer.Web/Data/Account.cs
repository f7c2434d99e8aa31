using Microsoft.AspNetCore.Identity;

namespace Anonymizer.Web.Data;

/// <summary>A person who signs in with a local password.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Set with a one-time password: nothing else is possible before it is changed.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Its roles are for the courts that are listed for it; else for all. What it may do in single courts beyond that stands in <see cref="AccountCourtRoleRow"/>.</summary>
    public bool IsLimited { get; set; }
}
