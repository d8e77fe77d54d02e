using Microsoft.AspNetCore.Identity;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.People;
using Ticketing.SampleHost.Hosting;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.SampleHost.Accounts;

/// <summary>Enters people with an account into the help desk's directory, so that colleagues read a name instead of an id.</summary>
internal sealed class DirectoryEntries(IDirectory directory, PeopleDesk people)
{
    /// <summary>Whether the directory lets somebody in: everybody but those who are deactivated there.</summary>
    public async Task<bool> LetInAsync(string accountId, CancellationToken cancellationToken) =>
        await FindAsync(accountId, cancellationToken) is not { IsActive: false };

    /// <summary>Whom the directory knows by an account; null for nobody.</summary>
    public Task<User?> FindAsync(string accountId, CancellationToken cancellationToken) =>
        directory.FindUserAsync(Caller.DefaultTenant, accountId, cancellationToken);

    /// <summary>Enters somebody, unless he is there: what an administrator changed stays.</summary>
    /// <param name="account">The account.</param>
    /// <param name="name">What people read; null for the mail address up to its @.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <param name="locale">The language that he reads; null where nobody knows.</param>
    public async Task EnsureAsync(
        IdentityUser account, string? name, CancellationToken cancellationToken, string? locale = null)
    {
        if (await FindAsync(account.Id, cancellationToken) is not null)
            return;
        var email = account.Email ?? account.UserName!;
        // Accounts of an older version may have an address that the directory does not take: whose it is can sign in all the same.
        var entry = new User
        {
            Id = account.Id,
            DisplayName = name ?? Name(email),
            Email = FitsDirectory(email) ? email : null,
            Locale = locale,
        };
        await people.SaveUserAsync(HostCaller.Caller, entry, cancellationToken);
    }

    /// <summary>Puts the address that somebody confirmed in the place of the one that the directory has.</summary>
    public async Task SetAddressAsync(IdentityUser account, CancellationToken cancellationToken)
    {
        if (await FindAsync(account.Id, cancellationToken) is { } entry && account.Email is { } email && FitsDirectory(email)
            && !string.Equals(entry.Email, email, StringComparison.OrdinalIgnoreCase))
            await people.SaveUserAsync(HostCaller.Caller, entry with { Email = email }, cancellationToken);
    }

    private static bool FitsDirectory(string email) =>
        FieldErrors.Reject(email, TicketLimits.Name) is null && email.Contains('@', StringComparison.Ordinal);

    private static string Name(string email)
    {
        var name = email.Split('@')[0];
        if (string.IsNullOrWhiteSpace(name) || FieldErrors.Reject(name, int.MaxValue) is not null)
            return "?";
        // Half a surrogate pair is no text.
        var most = name.Length > TicketLimits.Name && char.IsHighSurrogate(name[TicketLimits.Name - 1])
            ? TicketLimits.Name - 1
            : TicketLimits.Name;
        return name.Length > most ? name[..most] : name;
    }
}
