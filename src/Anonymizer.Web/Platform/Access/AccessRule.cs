using System.Reflection;

namespace Anonymizer.Web.Platform.Access;

/// <summary>Who may send a request: by its kind (reads, changes, the service's own), its slice, and the roles that it names.</summary>
internal sealed class AccessRule
{
    private static readonly string[] OfTeaching = ["Teaching", "Gold", "Sessions", "Models", "Quality"];

    /// <summary>Slices whose requests see single verdicts only, through the filter by court, and so are open to who works for single courts.</summary>
    private static readonly string[] OfCourts = ["Verdicts", "Review", "Overview", "Release", "Queue", "Redaction", "Detection", "Routing", "Tour", "Drafting"];

    public const string Refusal = "Your role does not allow this. Ask an administrator.";

    private readonly IReadOnlyList<string>? _named;
    private readonly bool _isTeaching;

    public AccessRule(Type request)
    {
        var slice = request.Namespace!.Split('.')[2];
        Kind = typeof(IServiceOnly).IsAssignableFrom(request) ? RequestKind.OfTheService : typeof(IReads).IsAssignableFrom(request) ? RequestKind.Read : RequestKind.Change;
        _named = request.GetCustomAttribute<AllowedAttribute>()?.Roles;
        _isTeaching = OfTeaching.Contains(slice);
        IsForCourts = OfCourts.Contains(slice) || request.IsDefined(typeof(ForCourtsAttribute));
        Operation = Kind == RequestKind.Read ? Operation.Read : OperationOf(slice);
    }

    public RequestKind Kind { get; }

    public Operation Operation { get; }

    /// <summary>May somebody send it who works for single courts?</summary>
    public bool IsForCourts { get; }

    /// <summary>Those who may.</summary>
    public IReadOnlyList<string> Roles => _named ?? (Kind, _isTeaching) switch
    {
        (RequestKind.Read, true) => Role.TeachingReaders,
        (RequestKind.Read, false) => Role.Readers,
        (_, true) => Role.Teachers,
        _ => Role.Workers,
    };

    /// <summary>For an address that sends several requests and would tell of each how it ended: the refusal before any work.</summary>
    /// <exception cref="ForbiddenException">The actor may not send such a request.</exception>
    public static void Check<TRequest>(Actor actor)
    {
        if (!new AccessRule(typeof(TRequest)).Allows(actor))
        {
            throw new ForbiddenException(Refusal);
        }
    }

    /// <summary>May they send it, for one court at least?</summary>
    public bool Allows(Actor actor) => Kind == RequestKind.OfTheService
        ? actor == Actor.Service
        : actor.Operations.HasFlag(Operation) && (IsForCourts ? actor.IsSomewhere(Roles) : actor.IsEverywhere(Roles));

    /// <summary>The courts for which they may: those where they have a role that it takes; null for all.</summary>
    public IReadOnlyCollection<Guid>? CourtsOf(Actor actor) => Kind == RequestKind.OfTheService ? null : actor.CourtsAs(Roles);

    private static Operation OperationOf(string slice) => slice switch
    {
        "Redaction" => Operation.Redact,
        "Verdicts" => Operation.Upload,
        "Review" or "Overview" or "Tour" => Operation.Review,
        "Release" or "Queue" => Operation.Release,
        "Teaching" or "Gold" or "Sessions" => Operation.Teach,
        _ => Operation.Manage,
    };
}
