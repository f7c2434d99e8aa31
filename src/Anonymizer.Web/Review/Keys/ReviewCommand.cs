namespace Anonymizer.Web.Review.Keys;

/// <summary>Something that a reviewer can do by one key.</summary>
/// <param name="Id">As pages, scripts and stored settings name it; never renamed.</param>
/// <param name="Key">The key that it has at first: a character as typed, or "Alt+" and one.</param>
/// <param name="Group">Under which heading the help lists it.</param>
/// <param name="What">What it does, in words.</param>
public sealed record ReviewCommand(string Id, string Key, string Group, string What);
