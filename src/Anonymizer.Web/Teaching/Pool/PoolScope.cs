namespace Anonymizer.Web.Teaching.Pool;

/// <summary>Some verdicts only, for a model that is a trainer's own: what is not excluded counts as verified, for nobody else is taught it. Rules, requests and gold hold all the same.</summary>
public sealed record PoolScope(IReadOnlyCollection<Guid> Verdicts)
{
    public override string ToString() => $"PoolScope({Verdicts.Count})";
}
