using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Ticketing.SampleHost.Accounts;

/// <summary>
/// Identity's store, for which two people who register the same address at once are no fault: the second is told that it is taken.
/// </summary>
internal sealed class AccountStore(AccountsDbContext context, IdentityErrorDescriber describer)
    : UserOnlyStore<IdentityUser, AccountsDbContext>(context, describer)
{
    /// <inheritdoc/>
    public override async Task<IdentityResult> CreateAsync(IdentityUser user, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.CreateAsync(user, cancellationToken);
        }
        catch (DbUpdateException)
        {
            Context.ChangeTracker.Clear();
            if (!await Users.AnyAsync(one => one.NormalizedUserName == user.NormalizedUserName, cancellationToken))
                throw;
            return IdentityResult.Failed(ErrorDescriber.DuplicateUserName(user.UserName!));
        }
    }
}
