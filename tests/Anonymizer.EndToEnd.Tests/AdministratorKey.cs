using System.Security.Cryptography;
using System.Text;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>A program that may do what an administrator may, for tests that fill a service.</summary>
internal static class AdministratorKey
{
    public const string Value = "anonymizer-faults";

    public static IEnumerable<(string Name, string Value)> Settings =>
    [
        ("Api__CallsPerMinute", "1000000"),
        ("Api__Keys__1__Name", "faults"),
        ("Api__Keys__1__Role", "administrator"),
        ("Api__Keys__1__Hash", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Value)))),
    ];

    public static HttpClient ClientOf(RunningApp app) =>
        new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = app.Address, Timeout = TimeSpan.FromMinutes(2), DefaultRequestHeaders = { { "X-Api-Key", Value } } };
}
