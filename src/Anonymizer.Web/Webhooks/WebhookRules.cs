using System.Net;
using Anonymizer.Core.Webhooks;
using FluentValidation;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Webhooks;

/// <summary>Which addresses may be told.</summary>
internal static class WebhookRules
{
    private static readonly int[] LowPorts = [80, 443];

    /// <summary>An address that the service may call, as far as it can be told without asking for its name.</summary>
    public static bool IsAllowed(string? url, WebhookOptions options) => Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (options.AllowPrivate && address.Scheme == Uri.UriSchemeHttp))
        && address.UserInfo.Length == 0
        && (address.Port >= 1024 || LowPorts.Contains(address.Port))
        && (options.AllowPrivate || !IPAddress.TryParse(address.DnsSafeHost, out var ip) || PublicAddress.Is(ip));

    public static IRuleBuilderOptions<T, string> WebhookUrl<T>(this IRuleBuilder<T, string> rule, IOptions<WebhookOptions> options) => rule
        .NotEmpty()
        .MaximumLength(500)
        .Must(url => IsAllowed(url, options.Value))
        .WithMessage("Give an https address outside the house, without a name and password. An address inside needs the setting Webhooks:AllowPrivate.");
}
