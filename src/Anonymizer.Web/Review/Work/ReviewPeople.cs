using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review.Work;

/// <summary>The people who can review, each in the courts where they have a role for it.</summary>
internal sealed class ReviewPeople(AppDbContext database, CourtScope scope)
{
    private static readonly string[] Reviewing = [Role.Administrator, Role.Trainer, Role.Reviewer];

    /// <summary>In any court that whoever asks sees.</summary>
    public Task<List<Person>> AllAsync(CancellationToken cancellationToken) => NamedAsync(Of(scope.IsLimited ? scope.Courts : null), cancellationToken);

    /// <param name="courtId">The verdict's; null for a verdict of no court.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<List<Person>> InAsync(Guid? courtId, CancellationToken cancellationToken) => NamedAsync(In(courtId), cancellationToken);

    public Task<bool> CanReviewAsync(Guid id, Guid? courtId, CancellationToken cancellationToken) => In(courtId).AnyAsync(account => account.Id == id, cancellationToken);

    private static Task<List<Person>> NamedAsync(IQueryable<Account> accounts, CancellationToken cancellationToken) =>
        accounts.OrderBy(account => account.UserName).Select(account => new Person(account.Id, account.UserName)).ToListAsync(cancellationToken);

    private IQueryable<Account> In(Guid? courtId) => Of(courtId is { } court ? [court] : []);

    /// <param name="courts">In one of these at least; null for any.</param>
    private IQueryable<Account> Of(IReadOnlyList<Guid>? courts)
    {
        var (any, some) = (courts is null, courts ?? []);
        var own = database.Set<AccountCourtRow>().Where(row => any || some.Contains(row.CourtId));
        var more = database.Set<AccountCourtRoleRow>().Where(row => Reviewing.Contains(row.Role) && (any || some.Contains(row.CourtId)));

        return from account in database.Users.AsNoTracking()
               where ((!account.IsLimited || own.Any(row => row.HolderId == account.Id))
                       && (from membership in database.UserRoles
                           join role in database.Roles on membership.RoleId equals role.Id
                           where membership.UserId == account.Id && Reviewing.Contains(role.Name)
                           select role.Id).Any())
                   || more.Any(row => row.AccountId == account.Id)
               select account;
    }
}
