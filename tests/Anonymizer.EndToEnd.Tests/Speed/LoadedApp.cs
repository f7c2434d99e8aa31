using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Anonymizer.EndToEnd.Tests.Speed;

/// <summary>A service with a key for each of so many programs.</summary>
internal sealed class LoadedApp(int clients) : RunningApp
{
    private const int Configured = 1;

    public HttpClient ClientOf(int number) =>
        new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(2), DefaultRequestHeaders = { { "X-Api-Key", KeyOf(number) } } };

    protected override IEnumerable<(string Name, string Value)> Settings() => Enumerable.Range(0, clients).SelectMany(number => new[]
    {
        (NameOf(number, "Name"), $"office {number}"),
        (NameOf(number, "Hash"), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(KeyOf(number))))),
    });

    private static string KeyOf(int number) => string.Create(CultureInfo.InvariantCulture, $"office-key-{number}");

    private static string NameOf(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"Api__Keys__{Configured + number}__{what}");
}
