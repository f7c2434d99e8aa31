using Microsoft.AspNetCore.DataProtection;

namespace Anonymizer.Web.Data.Encryption;

/// <summary>Data Protection asked for when something is first closed or opened, not before: asking for it makes the key ring's folder, and who only looks at an installation must not.</summary>
internal sealed class LateProtection(IServiceProvider services) : IDataProtectionProvider
{
    private readonly Lazy<IDataProtectionProvider> _protection = new(services.GetRequiredService<IDataProtectionProvider>);

    public IDataProtector CreateProtector(string purpose) => _protection.Value.CreateProtector(purpose);
}
