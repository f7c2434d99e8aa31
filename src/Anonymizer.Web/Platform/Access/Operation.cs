using System.Text.Json.Serialization;

namespace Anonymizer.Web.Platform.Access;

/// <summary>What a key may be used for. Numbers are stored: never change one.</summary>
[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<Operation>))]
public enum Operation
{
    None = 0,

    /// <summary>To read verdicts, cases, reports and figures, and to fetch released files.</summary>
    Read = 1,

    /// <summary>To have a file redacted without a reviewer.</summary>
    Redact = 2,

    /// <summary>To upload verdicts and say how soon they are wanted.</summary>
    Upload = 4,

    /// <summary>To review.</summary>
    Review = 8,

    /// <summary>To release.</summary>
    Release = 16,

    /// <summary>To moderate what is learned, to keep gold sets and sessions.</summary>
    Teach = 32,

    /// <summary>Everything else: models, policies, lists, accounts, keys, webhooks.</summary>
    Manage = 64,

    All = Read | Redact | Upload | Review | Release | Teach | Manage,
}
