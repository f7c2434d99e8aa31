using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Anonymizer.Word.Packaging;
using Anonymizer.Word.Verification;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Anonymizer.Word.Tests.Verification;

/// <summary>The lists of the format's words are those of the Open XML SDK's schema, and a few of the container's.</summary>
/// <remarks>With ANONYMIZER_WRITE_GOLDEN=1 they are written anew; look at their difference before it is committed.</remarks>
public sealed class FormatListTests
{
    private const string Switch = "ANONYMIZER_WRITE_GOLDEN";

    private const string ContainerNames =
        "Types Default Override Extension PartName ContentType Relationships Relationship Id Type Target TargetMode AlternateContent Choice Fallback Requires Ignorable ProcessContent MustUnderstand "
        + "PreserveElements PreserveAttributes space lang id embed link pict href dm lo qs cs smartTag element xmlns";

    private const string Prefixes =
        "a a14 b c cdr cp dc dcmitype dcterms dgm ds dsp m mc o o10 oel pic r ve v vt w w10 w14 w15 w16 w16cex w16cid w16du w16sdtdh w16sdtfl w16se wne wp wp14 wpc wpg wpi wps xsi xsd xml sl aink am3d "
        + "cx cx1 cx2 cx3 cx4 cx5 cx6 cx7 cx8";

    private const string ContainerValues = "true false on off t f preserve default External Internal";

    private static readonly List<OpenXmlElement> Elements =
    [
        .. typeof(Body).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(OpenXmlElement).IsAssignableFrom(type) && type.GetConstructor(Type.EmptyTypes) is not null)
            .Select(type => (OpenXmlElement)Activator.CreateInstance(type)!)
            .Where(element => Ns.Prefixes.ContainsKey(element.NamespaceUri)),
    ];

    [Fact]
    public void Names_are_those_of_the_schema() =>
        ShouldBe("names", FormatList.Names, Elements.SelectMany(element => AttributesOf(element).Prepend(element.LocalName)).Concat(ContainerNames.Split(' ')).Concat(Prefixes.Split(' ')));

    [Fact]
    public void Values_are_those_of_the_schema() =>
        ShouldBe("values", FormatList.Values, Elements.SelectMany(ValuesOf).Where(value => Regex.IsMatch(value, "^[A-Za-z0-9_-]+$")).Concat(ContainerValues.Split(' ')));

    [Fact]
    public void Addresses_are_those_of_the_format_and_whatever_a_result_writes_is_among_them()
    {
        FormatList.Addresses.ShouldAllBe(address => Regex.IsMatch(address, "^(http://schemas.openxmlformats.org/|http://schemas.microsoft.com/office/|http://purl.o|http://www.w3.org/|urn:schemas-microsoft-com:|application/|image/|text/html)"));
        Ns.Prefixes.Keys.Select(space => space.NamespaceName).ShouldBeSubsetOf(FormatList.Addresses);
    }

    private static void ShouldBe(string name, IEnumerable<string> list, IEnumerable<string> expected)
    {
        var sorted = expected.Distinct().Order(StringComparer.Ordinal).ToList();

        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            File.WriteAllText(Path.Combine(SharedFiles.Repository, "src", "Anonymizer.Word", "Verification", "Format", name + ".txt"), string.Join('\n', sorted) + '\n');
        }

        list.Order(StringComparer.Ordinal).ShouldBe(sorted);
    }

    private static IEnumerable<string> AttributesOf(OpenXmlElement element)
    {
        var metadata = typeof(OpenXmlElement).GetProperty("Metadata", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(element)!;

        foreach (var attribute in (IEnumerable)metadata.GetType().GetProperty("Attributes")!.GetValue(metadata)!)
        {
            var name = attribute.GetType().GetProperty("QName")!.GetValue(attribute)!;
            yield return (string)name.GetType().GetProperty("Name")!.GetValue(name)!;
        }
    }

    private static IEnumerable<string> ValuesOf(OpenXmlElement element) =>
        from property in element.GetType().GetProperties()
        from type in Arguments(property.PropertyType)
        where typeof(IEnumValue).IsAssignableFrom(type)
        from value in type.GetProperties(BindingFlags.Static | BindingFlags.Public)
        where value.PropertyType == type
        select ((IEnumValue)value.GetValue(null)!).Value;

    private static IEnumerable<Type> Arguments(Type type) => type.IsGenericType ? type.GetGenericArguments().SelectMany(argument => Arguments(argument).Prepend(argument)) : [];
}
