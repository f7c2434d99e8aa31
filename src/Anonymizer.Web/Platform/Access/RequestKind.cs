namespace Anonymizer.Web.Platform.Access;

/// <summary>What a request does.</summary>
internal enum RequestKind
{
    Read,
    Change,
    OfTheService,
}
