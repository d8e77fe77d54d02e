using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Ticketing.SampleHost.Accounts.Sessions;

namespace Ticketing.SampleHost.Accounts;

/// <summary>
/// The accounts that people sign in with, and where they are: ASP.NET Core Identity's tables and one of ours, in the database of the
/// tickets.
/// </summary>
internal sealed class AccountsDbContext(DbContextOptions<AccountsDbContext> options, IHttpContextAccessor context, SessionMemory memory)
    : IdentityUserContext<IdentityUser>(options)
{
    /// <summary>Where they are signed in.</summary>
    public DbSet<AccountSession> Sessions => Set<AccountSession>();

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var renewed = ChangeTracker.Entries<IdentityUser>()
            .Where(entry => entry.State is EntityState.Modified)
            .Where(entry => entry.Property(account => account.SecurityStamp) is var stamp && stamp.OriginalValue != stamp.CurrentValue)
            .Select(entry => entry.Entity)
            .ToList();
        foreach (var account in renewed)
            await TakeAlongAsync(account, cancellationToken);
        var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (renewed.Count > 0)
            memory.Forget();
        return written;
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        AccountSession.Map(builder);
    }

    // Whoever changes his password goes on where he does it; wherever else he is signed in, the stamp is the old one, and that is the end.
    private async Task TakeAlongAsync(IdentityUser account, CancellationToken cancellationToken)
    {
        if (SessionClaims.Of(context.HttpContext?.User) is var (accountId, id) && accountId == account.Id &&
            await Sessions.FirstOrDefaultAsync(one => one.Id == id && one.AccountId == accountId, cancellationToken) is { } session)
            session.Stamp = account.SecurityStamp ?? "";
    }
}
