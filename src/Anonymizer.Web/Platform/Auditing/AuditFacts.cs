using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Anonymizer.Web.Platform.Access;
using Mediator;

namespace Anonymizer.Web.Platform.Auditing;

/// <summary>What the ledger says of a request, derived from the request itself: whatever changes something is in it, unless it says why not.</summary>
/// <remarks>
/// The action is the request's name ("release-verdict"), the subject its first id ("verdict:…"), the details its numbers, switches and choices.
/// Of rights it says which role in which court. Texts are left out, whatever they are: a name of a file, a reason, a term can be somebody's name.
/// </remarks>
internal static class AuditFacts<TMessage>
    where TMessage : notnull
{
    private static readonly PropertyInfo[] Properties = typeof(TMessage).GetProperties(BindingFlags.Public | BindingFlags.Instance);
    private static readonly PropertyInfo? Subject = Properties.FirstOrDefault(IsId);

    /// <summary>Is a request of this kind in the ledger?</summary>
    public static bool IsAudited { get; } = AuditedRequests.IsAudited(typeof(TMessage));

    public static string Action { get; } = AuditedRequests.ActionOf(typeof(TMessage));

    /// <summary>"verdict:…"; of a request that made something, what it made; empty where it is about nothing in particular.</summary>
    public static string SubjectOf(TMessage message, object? response) =>
        Subject?.GetValue(message) is Guid id ? $"{KindOf(Subject.Name)}:{id}"
        : MadeId(response) is { } made ? $"{Action.Split('-')[^1]}:{made}"
        : "";

    /// <summary>Numbers, switches, choices and counts as JSON.</summary>
    public static string DetailsOf(TMessage message, object? response)
    {
        var details = new JsonObject();

        foreach (var property in Properties.Where(property => property != Subject))
        {
            if (ValueOf(property.GetValue(message)) is { } value)
            {
                details[JsonNamingPolicy.CamelCase.ConvertName(property.Name)] = value;
            }
        }

        if (response is IAuditedOutcome outcome)
        {
            details["outcome"] = outcome.AuditOutcome;
        }

        return details.ToJsonString();
    }

    private static bool IsId(PropertyInfo property) => property.Name.EndsWith("Id", StringComparison.Ordinal) && (property.PropertyType == typeof(Guid) || property.PropertyType == typeof(Guid?));

    private static string KindOf(string name) => name == "Id" ? Action.Split('-')[^1] : name[..^2].ToLowerInvariant();

    private static Guid? MadeId(object? response) => response switch
    {
        Guid id => id,
        null or Unit => null,
        _ => response.GetType().GetProperty("Id") is { } property && property.PropertyType == typeof(Guid) ? (Guid?)property.GetValue(response) : null,
    };

    private static JsonNode? ValueOf(object? value) => value switch
    {
        null or string or byte[] => null,
        bool yes => JsonValue.Create(yes),
        int or long or double => JsonSerializer.SerializeToNode(value),
        Enum choice => JsonValue.Create(choice.ToString()),
        Guid id => JsonValue.Create(id.ToString()),
        DateOnly day => JsonValue.Create(day.ToString("O", CultureInfo.InvariantCulture)),
        DateTimeOffset at => JsonValue.Create(at.ToString("O", CultureInfo.InvariantCulture)),
        IEnumerable<Grant> grants => new JsonArray([.. grants.Select(grant => (JsonNode)grant.ToString())]),
        ICollection many => JsonValue.Create(many.Count),
        _ => null,
    };
}

/// <summary>Which requests are in the ledger, and under which name.</summary>
internal static class AuditedRequests
{
    /// <summary>Every request that may change something, and those that show originals; not those that say why not.</summary>
    public static bool IsAudited(Type request) => typeof(IBaseRequest).IsAssignableFrom(request)
        && !request.IsDefined(typeof(NotAuditedAttribute))
        && (!typeof(IReads).IsAssignableFrom(request) || request.IsDefined(typeof(ShowsOriginalAttribute)));

    /// <summary>ReleaseVerdict is "release-verdict".</summary>
    public static string ActionOf(Type request) => JsonNamingPolicy.KebabCaseLower.ConvertName(request.Name);
}
