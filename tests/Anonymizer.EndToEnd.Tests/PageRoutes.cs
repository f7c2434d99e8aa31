using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>The addresses of all pages, read off the built assembly, so that a new page cannot be forgotten.</summary>
internal static class PageRoutes
{
    private const string ShippedModel = "2026.11.26-1";

    public static IReadOnlyList<string> All { get; } = Read();

    /// <summary>An address with something in each of its places.</summary>
    /// <param name="route">The template.</param>
    /// <param name="ids">What an id stands for, by the first part of the address.</param>
    public static string Fill(string route, IReadOnlyDictionary<string, Guid> ids) => string.Join('/', route.Split('/').Select(part => part switch
    {
        "{Id:guid}" => ids[route.Split('/')[1]].ToString(),
        "{Version}" => ShippedModel,
        "{Status:int}" => "500",
        _ when part.StartsWith('{') && part.EndsWith(":int}", StringComparison.Ordinal) => "1",
        _ when part.StartsWith('{') => throw new NotSupportedException($"Say here with which {part} the page {route} is to be visited."),
        _ => part,
    }));

    private static List<string> Read()
    {
        using var file = File.OpenRead(Checkout.Web);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();

        return
        [
            .. from handle in metadata.CustomAttributes
               let attribute = metadata.GetCustomAttribute(handle)
               where IsRoute(metadata, attribute)
               let value = metadata.GetBlobReader(attribute.Value)
               select Template(value),
        ];
    }

    private static bool IsRoute(MetadataReader metadata, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
        && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)parent).Name) == "RouteAttribute";

    private static string Template(BlobReader value)
    {
        value.ReadUInt16();

        return value.ReadSerializedString()!;
    }
}
