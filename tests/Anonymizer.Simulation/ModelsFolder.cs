using System.Text.Json;
using System.Text.Json.Nodes;

namespace Anonymizer.Simulation;

/// <summary>The court's own models.</summary>
internal static class ModelsFolder
{
    /// <summary>A folder with one model, in use.</summary>
    /// <returns>Its version.</returns>
    public static async Task<string> StartAsync(string folder, string model)
    {
        var version = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllBytesAsync(Path.Combine(model, "manifest.json"))).GetProperty("version").GetString()!;
        var target = Path.Combine(folder, version);
        Directory.CreateDirectory(target);

        foreach (var file in Directory.EnumerateFiles(model))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "active.json"), new JsonObject { ["version"] = version }.ToJsonString());

        return version;
    }

    public static string ActiveIn(string folder) =>
        JsonSerializer.Deserialize<JsonElement>(File.ReadAllBytes(Path.Combine(folder, "active.json"))).GetProperty("version").GetString()!;
}
