namespace Anonymizer.Web.Review;

/// <summary>A tab beside the text that a later slice brings: the review knows none of them.</summary>
/// <param name="Name">Tells it from the others.</param>
/// <param name="Label">What stands on it, in the reader's language.</param>
/// <param name="Panel">The component that it shows; it gets the <see cref="ReviewSession"/> as its parameter Session.</param>
public sealed record ReviewTab(string Name, Func<string> Label, Type Panel);
