namespace Anonymizer.Word.Tests.Contract;

/// <summary>One thing of a file that must be as it was: a paragraph, the properties of a table, a section, a style.</summary>
/// <param name="Place">Where it stands, for the report: no text of the file.</param>
/// <param name="Properties">Its own properties.</param>
/// <param name="Content">A paragraph's runs with their properties and text, neighbors of equal properties joined.</param>
/// <param name="Text">A paragraph's bare text.</param>
internal sealed record Unit(string Place, string Properties, string Content = "", string Text = "");
