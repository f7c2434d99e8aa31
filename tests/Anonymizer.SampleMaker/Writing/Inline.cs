namespace Anonymizer.SampleMaker.Writing;

/// <summary>A piece of a paragraph.</summary>
public abstract record Inline;

/// <summary>Words; with a tag if they name something.</summary>
public sealed record Words(string Text, Look Look = Look.Plain, Tag? Tag = null) : Inline;

public sealed record Footnote(Line Text) : Inline;

/// <summary>A reviewer's note on some words.</summary>
public sealed record Comment(Tag Author, Line Anchor, Line Text) : Inline;

public sealed record Inserted(Tag Author, Line Text) : Inline;

/// <summary>Words struck out while changes were tracked: in the file, not in the text.</summary>
public sealed record Deleted(Tag Author, string Text) : Inline;

public sealed record Field(string Instruction, Line Result) : Inline;

public sealed record Link(string Target, Line Text) : Inline;

/// <summary>A content control around some words.</summary>
public sealed record Control(string Alias, string Name, Line Content) : Inline;

public sealed record TabStop : Inline;

public sealed record LineBreak : Inline;
