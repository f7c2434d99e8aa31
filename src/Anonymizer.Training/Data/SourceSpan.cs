using System.Text.Json;

namespace Anonymizer.Training.Data;

/// <summary>One annotated span of a data set's line: [Start, End) in UTF-16 units, and what else the line says of it.</summary>
internal sealed record SourceSpan(int Start, int End, string Label, JsonElement Json);
