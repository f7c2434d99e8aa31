namespace Anonymizer.Web.Platform;

/// <summary>Adds to what a request is about to save: it is saved with it, or not at all.</summary>
internal interface IBeforeSave
{
    Task RunAsync(CancellationToken cancellationToken);
}
