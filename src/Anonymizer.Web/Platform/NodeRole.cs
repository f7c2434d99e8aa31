using System.Text.Json.Serialization;

namespace Anonymizer.Web.Platform;

/// <summary>What a process does where several work on one database.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NodeRole>))]
public enum NodeRole
{
    /// <summary>Pages, programs' calls and jobs.</summary>
    Both,

    /// <summary>Pages and programs' calls; the jobs are others'.</summary>
    Web,

    /// <summary>Jobs; of pages it has none but its health and its figures.</summary>
    Worker,
}
