using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.SampleHost.Hosting;
using Ticketing.Storage;

namespace Ticketing.SampleHost.Accounts;

/// <summary>
/// Gives people the tickets that came by their mail address before they had an account: an import makes somebody of an address, and whoever
/// shows that it is his is that person.
/// </summary>
internal sealed class EarlierSelves(IDirectory directory, PeopleDesk people, AccountsDbContext accounts)
{
    /// <summary>
    /// Finds them, as far as the address is confirmed; without that, there are none, or none any more. What carries it and has an account
    /// of its own is somebody else.
    /// </summary>
    public async Task JoinAsync(IdentityUser account, CancellationToken cancellationToken)
    {
        if (account is not { EmailConfirmed: true, Email: { } email })
        {
            await people.SetAliasesAsync(HostCaller.Caller, account.Id, [], cancellationToken);
            return;
        }

        var carriers = (await directory.FindUsersByEmailAsync(Caller.DefaultTenant, [email], cancellationToken))
            .Select(user => user.Id)
            .ToList();
        var others = await accounts.Users.Where(user => carriers.Contains(user.Id)).Select(user => user.Id).ToListAsync(cancellationToken);
        await people.SetAliasesAsync(HostCaller.Caller, account.Id, [.. carriers.Except(others)], cancellationToken);
    }
}
