using Anonymizer.Core.Retention;
using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Platform;

/// <summary>A person as others see them. The name is null for what has no account: a program, or somebody whose account is gone; a pseudonym where it is not kept any more.</summary>
public sealed record Person(Guid Id, string? Name)
{
    public override string ToString() => $"Person({Id})";
}

/// <summary>Looks up who stands behind the ids that the tables hold; names are in the accounts only.</summary>
internal sealed class PersonNames(AppDbContext database)
{
    public async Task<Func<Guid, Person>> OfAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        var names = wanted.Count == 0
            ? []
            : await database.Users.AsNoTracking().Where(account => wanted.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.UserName, cancellationToken);

        return id => new Person(id, names.GetValueOrDefault(id) ?? PersonPseudonym.NameOf(id));
    }
}
