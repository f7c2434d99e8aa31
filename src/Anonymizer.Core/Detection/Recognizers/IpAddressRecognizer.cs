using System.Net;
using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers;

/// <summary>Internet addresses of machines, versions 4 and 6.</summary>
/// <remarks>Source: RFC 791 and RFC 4291. Paragraph numbers look the same (3.1.2.4): four parts below 32 need a context word.</remarks>
public sealed class IpAddressRecognizer : IRecognizer
{
    private static readonly Regex Dotted = LinearPattern.Of(@"[0-9]{1,3}(\.[0-9]{1,3}){3}");
    private static readonly Regex Colons = LinearPattern.Of("([0-9A-Fa-f]{1,4}(:[0-9A-Fa-f]{0,4}){2,7}|::[0-9A-Fa-f]{1,4}(:[0-9A-Fa-f]{1,4}){0,6})");

    private static readonly PatternFinder Finder = new(
        "ip-address",
        "IP_ADDRESS",
        new ContextWords("IP", "IPv4", "IPv6", "internet protocol", "server*", "router", "host"),
        Form(Dotted, 0.85, "version 4", find => IsVersion4(find) && !IsOutline(find)),
        Form(Dotted, 0.3, "version 4, small parts", find => IsVersion4(find) && IsOutline(find)),
        Form(Colons, 0.9, "version 6", IsVersion6));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);

    private static PatternForm Form(Regex pattern, double alone, string name, Func<string, bool> check) =>
        new(pattern, alone, 0.97, name, check) { Mistyped = 0, ChecksAsWritten = true };

    private static bool IsVersion4(string find) => Parts(find).All(part => part < 256);

    private static bool IsOutline(string find) => Parts(find).All(part => part < 32);

    private static IEnumerable<int> Parts(string find) => find.Split('.').Select(part => Checksum.Number(part, 0, part.Length));

    private static bool IsVersion6(string find) => find.Count(char.IsAsciiHexDigit) >= 4 && IPAddress.TryParse(find, out _);
}
