namespace Anonymizer.Architecture.Tests;

/// <summary>The stages of the Dockerfile, each with its lines.</summary>
internal sealed record DockerStages(IReadOnlyList<DockerStage> All)
{
    public static DockerStages Read()
    {
        var stages = new List<DockerStage>();

        foreach (var line in Lines())
        {
            if (line.Split(' ') is ["FROM", var image, "AS", var name])
            {
                stages.Add(new DockerStage(name, image, []));
            }
            else
            {
                stages[^1].Lines.Add(line);
            }
        }

        return new DockerStages(stages);
    }

    /// <summary>What an image is made of: its stage and those that it begins with.</summary>
    public IReadOnlyList<string> LinesOf(string name) => All.FirstOrDefault(stage => stage.Name == name) is { } stage ? [.. LinesOf(stage.Image), .. stage.Lines] : [];

    /// <summary>Without comments, each instruction on one line.</summary>
    private static string[] Lines() => File.ReadAllText(Path.Combine(Repository.Root, "Dockerfile"))
        .Split('\n').Where(line => !line.StartsWith('#'))
        .Aggregate("", (text, line) => line.EndsWith('\\') ? $"{text}{line[..^1].Trim()} " : $"{text}{line.Trim()}\n")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A stage of the Dockerfile.</summary>
internal sealed record DockerStage(string Name, string Image, List<string> Lines);
