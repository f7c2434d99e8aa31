using Anonymizer.Core.Detection;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Teaching.Guidelines;

/// <summary>The annotation guideline: of each entity type the text that holds, or held at a version. For everybody who marks: it stands beside the text.</summary>
/// <param name="Number">The version; null for the newest.</param>
[Allowed(Role.Administrator, Role.Trainer, Role.Reviewer, Role.Auditor, Role.ApiClient)]
[ForCourts]
public sealed record GetGuidelines(int? Number = null) : IRequest<Guideline>, IReads
{
    internal sealed class Handler(AppDbContext database, PersonNames names) : IRequestHandler<GetGuidelines, Guideline>
    {
        public async ValueTask<Guideline> Handle(GetGuidelines query, CancellationToken cancellationToken)
        {
            var last = query.Number ?? int.MaxValue;
            var rows = await database.Set<GuidelineRow>().AsNoTracking().Where(row => row.Number <= last).OrderBy(row => row.Number).ToListAsync(cancellationToken);
            var person = await names.OfAsync(rows.Select(row => row.By), cancellationToken);
            var written = rows.GroupBy(row => row.Type).Select(group => group.Last()).Select(row => new GuidelinePart(row.Type, row.Text, row.Number, person(row.By), row.At)).ToList();
            var shipped = EntityType.Known.Select(type => type.Name).Prepend("").Except(written.Select(part => part.Type)).Select(Shipped);

            return new Guideline(rows.Count == 0 ? 0 : rows[^1].Number, [.. written.Concat(shipped).OrderBy(part => part.Type, StringComparer.Ordinal)]);
        }

        /// <summary>What the program brings until a court writes its own.</summary>
        private static GuidelinePart Shipped(string type) => new(type, GuidelinePart.ShippedText(type), Since: 0, By: null, At: null);
    }
}

/// <summary>The guideline of a version.</summary>
/// <param name="Number">The version, 0 as shipped.</param>
/// <param name="Parts">What holds for all types (first, its type empty) and for each.</param>
public sealed record Guideline(int Number, IReadOnlyList<GuidelinePart> Parts);

/// <summary>What holds for a type.</summary>
/// <param name="Type">Empty for what holds for all.</param>
/// <param name="Text">The rule with its examples.</param>
/// <param name="Since">The version that brought it, 0 as shipped.</param>
/// <param name="By">Who wrote it; null as shipped.</param>
/// <param name="At">When; null as shipped.</param>
public sealed record GuidelinePart(string Type, string Text, int Since, Person? By, DateTimeOffset? At)
{
    /// <summary>The text as a person reads it: what the program brings is there in their language.</summary>
    public string Words() => Since == 0 ? ShippedText(Type) : Text;

    internal static string ShippedText(string type) => Texts.Of(type.Length == 0 ? "guidelines.shipped" : $"guidelines.shipped.{type}");
}
