using PhoneNumbers;

namespace Anonymizer.Locale;

/// <summary>Google's libphonenumber metadata: is this a number that some country could have given out?</summary>
internal sealed class NumberingPlan
{
    private static readonly PhoneNumberUtil Library = PhoneNumberUtil.GetInstance();

    private readonly string[] regions;

    /// <exception cref="ArgumentException">A region is unknown to the library.</exception>
    public NumberingPlan(IEnumerable<string> regions)
    {
        this.regions = [.. regions];

        if (this.regions.FirstOrDefault(region => !Library.GetSupportedRegions().Contains(region)) is { } unknown)
        {
            throw new ArgumentException($"No phone numbering plan is known for the region \"{unknown}\". Use two capital letters as in ISO 3166-1.", nameof(regions));
        }
    }

    /// <summary>With a plus sign: valid in the country that it names.</summary>
    public static bool IsInternational(string number) => IsValid(number, region: null);

    /// <summary>The first of the regions in whose national form the number is valid, or null.</summary>
    public string? RegionOf(string number) => regions.FirstOrDefault(region => IsValid(number, region));

    private static bool IsValid(string number, string? region)
    {
        try
        {
            return Library.IsValidNumber(Library.Parse(number, region));
        }
        catch (NumberParseException)
        {
            return false;
        }
    }
}
