using Anonymizer.Core.Detection;

namespace Anonymizer.Web.Review.Keys;

/// <summary>Something that a reviewer can do by one key.</summary>
/// <param name="Id">As pages, scripts and stored settings name it; never renamed.</param>
/// <param name="Key">The key that it has at first: a character as typed, or "Alt+" and one.</param>
/// <param name="Group">Under which heading the help lists it.</param>
/// <param name="Type">The type that it gives, if it gives one.</param>
public sealed record ReviewCommand(string Id, string Key, CommandGroup Group, EntityType? Type = null)
{
    /// <summary>What it does, in words.</summary>
    public string What => Type is { } type ? Texts.Of("command.type", TypeNames.Of(type)) : Texts.Of($"command.{Id}");
}

/// <summary>The headings of the help.</summary>
public enum CommandGroup
{
    Move,
    Decide,
    Change,
    Type,
    Border,
    Look,
}
