namespace Anonymizer.Web.Platform;

/// <summary>What an account may do. Names are stored: never rename one without a migration.</summary>
public static class Role
{
    /// <summary>Manages accounts, policies and models; may do everything else too.</summary>
    public const string Administrator = "administrator";

    /// <summary>Reviews verdicts: accepts and rejects suggestions and so teaches the model.</summary>
    public const string Trainer = "trainer";

    /// <summary>Uploads, reviews and releases verdicts; has no say in what the model learns.</summary>
    public const string Reviewer = "reviewer";

    /// <summary>Reads everything, changes nothing.</summary>
    public const string Auditor = "auditor";

    /// <summary>Watches the service: health, metrics, queues; sees no verdict text.</summary>
    public const string Operator = "operator";

    /// <summary>Opens what stands in the place of whom in released verdicts: with a reason, for a quarter of an hour. Given beside another role.</summary>
    public const string MappingReader = "mapping-reader";

    /// <summary>A program that calls the REST interface with a key.</summary>
    public const string ApiClient = "api-client";

    public static IReadOnlyList<string> All { get; } = [Administrator, Trainer, Reviewer, Auditor, Operator, MappingReader, ApiClient];

    /// <summary>Those who may read verdicts.</summary>
    public static IReadOnlyList<string> Readers { get; } = [Administrator, Trainer, Reviewer, Auditor, ApiClient];

    /// <summary>Those who may upload, decide and release.</summary>
    public static IReadOnlyList<string> Workers { get; } = [Administrator, Trainer, Reviewer, ApiClient];

    /// <summary>Those who may see what is learned and how good the models are.</summary>
    public static IReadOnlyList<string> TeachingReaders { get; } = [Administrator, Trainer, Auditor, ApiClient];

    /// <summary>Those who decide what is learned.</summary>
    public static IReadOnlyList<string> Teachers { get; } = [Administrator, Trainer, ApiClient];
}
