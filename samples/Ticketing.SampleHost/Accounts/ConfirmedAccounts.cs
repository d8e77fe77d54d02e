using Microsoft.AspNetCore.Identity;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Email;

namespace Ticketing.SampleHost.Accounts;

/// <summary>
/// Whose mail address is confirmed: that of an account which confirmed it. Whoever has no account here has confirmed nothing.
/// </summary>
internal sealed class ConfirmedAccounts(IServiceScopeFactory scopes) : IEmailConfirmations
{
    public async ValueTask<bool> IsConfirmedAsync(NotifiedPerson person, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
        return await accounts.FindByIdAsync(person.Id) is { EmailConfirmed: true } account
            && string.Equals(account.Email, person.Email, StringComparison.OrdinalIgnoreCase);
    }
}
