using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review.Work;

/// <summary>The people who can review.</summary>
internal sealed class ReviewPeople(AppDbContext database)
{
    public async Task<IReadOnlyList<Person>> AllAsync(CancellationToken cancellationToken) =>
        await Reviewers().OrderBy(account => account.UserName).Select(account => new Person(account.Id, account.UserName)).ToListAsync(cancellationToken);

    public Task<bool> CanReviewAsync(Guid id, CancellationToken cancellationToken) => Reviewers().AnyAsync(account => account.Id == id, cancellationToken);

    private IQueryable<Account> Reviewers() =>
        from account in database.Users.AsNoTracking()
        where (from membership in database.UserRoles
               join role in database.Roles on membership.RoleId equals role.Id
               where membership.UserId == account.Id && (role.Name == Role.Administrator || role.Name == Role.Trainer || role.Name == Role.Reviewer)
               select role.Id).Any()
        select account;
}
