using System.Data.Common;
using System.Linq.Expressions;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Ticketing.SampleHost.Hosting;

namespace Ticketing.SampleHost.Accounts.Sessions;

/// <summary>Where people are signed in: begins, finds and ends sessions. Thread-safe.</summary>
internal sealed class AccountSessions(
    IServiceScopeFactory scopes, DirectoryEntries entries, SessionMemory memory, SessionLifetimes lifetimes, TimeProvider time,
    ILogger<AccountSessions> logger)
{
    /// <summary>How many sessions one account has; with one more, the one that was used least recently ends.</summary>
    public const int MostPerAccount = 200;

    /// <summary>Begins a session of somebody who has just shown who he is.</summary>
    /// <returns>Its id, for the cookie or the tokens.</returns>
    public async Task<string> BeginAsync(IdentityUser account, SessionKind kind, HttpContext http)
    {
        var now = time.GetUtcNow();
        var session = new AccountSession
        {
            Id = RandomNumberGenerator.GetHexString(32, lowercase: true),
            AccountId = account.Id,
            Stamp = account.SecurityStamp ?? "",
            Kind = kind,
            BeganAt = now,
            SeenAt = now,
            EndsAt = lifetimes.EndOf(kind),
            Address = ClientAddress.Of(http)?.ToString(),
            Client = AccountSession.Cut(http.Request.Headers.UserAgent),
        };
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountsDbContext>();
        accounts.Add(session);
        await accounts.SaveChangesAsync(http.RequestAborted);
        await accounts.Sessions.Where(one => one.EndsAt < now).ExecuteDeleteAsync(http.RequestAborted);
        var own = accounts.Sessions.Where(one => one.AccountId == account.Id);
        var kept = own.OrderByDescending(one => one.SeenAt).Take(MostPerAccount).Select(one => one.Id);
        await own.Where(one => !kept.Contains(one.Id)).ExecuteDeleteAsync(http.RequestAborted);
        return session.Id;
    }

    /// <summary>
    /// Whether the session of a cookie or token has not been ended, by itself or with all of its account, and the directory lets its owner
    /// in: whoever is deactivated there has no way left to new tokens or to his account.
    /// </summary>
    public async Task<bool> IsOpenAsync(ClaimsPrincipal? principal, CancellationToken cancellationToken)
    {
        if (SessionClaims.Of(principal) is not var (accountId, id))
            return false;
        if (memory.Knows(id, accountId))
            return true;
        var changes = memory.Changes;
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountsDbContext>();
        if (await OpenOf(accounts, accountId).FirstOrDefaultAsync(one => one.Id == id, cancellationToken) is not { } session)
            return false;
        if (!await entries.LetInAsync(accountId, cancellationToken))
            return false;
        if (time.GetUtcNow() - session.SeenAt > SessionLifetimes.Grain)
            await NoteUseAsync(accounts, session, cancellationToken);
        memory.Keep(id, accountId, changes);
        return true;
    }

    /// <summary>Where an account is signed in, the one used last first.</summary>
    public async Task<IReadOnlyList<AccountSession>> ListAsync(string accountId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await OpenOf(scope.ServiceProvider.GetRequiredService<AccountsDbContext>(), accountId)
            .OrderByDescending(one => one.SeenAt).ThenByDescending(one => one.BeganAt).Take(MostPerAccount).ToListAsync(cancellationToken);
    }

    /// <summary>
    /// Whether a program that calls itself the same is signed in to the account: programs have no cookie that they are known by.
    /// </summary>
    public async Task<bool> KnowsProgramAsync(string accountId, string? client, CancellationToken cancellationToken)
    {
        var known = AccountSession.Cut(client);
        await using var scope = scopes.CreateAsyncScope();
        return await OpenOf(scope.ServiceProvider.GetRequiredService<AccountsDbContext>(), accountId)
            .AnyAsync(one => one.Kind == SessionKind.Program && one.Client == known, cancellationToken);
    }

    /// <summary>Ends one session of an account; one that has ended stays ended.</summary>
    public Task EndAsync(string accountId, string id, CancellationToken cancellationToken) =>
        EndAsync(one => one.AccountId == accountId && one.Id == id, cancellationToken);

    /// <summary>Ends all sessions of an account.</summary>
    public Task EndAllAsync(string accountId, CancellationToken cancellationToken) =>
        EndAsync(one => one.AccountId == accountId, cancellationToken);

    private async Task EndAsync(Expression<Func<AccountSession, bool>> which, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AccountsDbContext>().Sessions.Where(which).ExecuteDeleteAsync(cancellationToken);
        memory.Forget();
    }

    private IQueryable<AccountSession> OpenOf(AccountsDbContext accounts, string accountId)
    {
        var now = time.GetUtcNow();
        return accounts.Sessions.AsNoTracking().Where(one =>
            one.AccountId == accountId && one.EndsAt >= now &&
            accounts.Users.Any(account => account.Id == accountId && account.SecurityStamp == one.Stamp));
    }

    // Nobody waits for a busy database because of it: the next request notes it then.
    private async Task NoteUseAsync(AccountsDbContext accounts, AccountSession session, CancellationToken cancellationToken)
    {
        var (now, end) = (time.GetUtcNow(), lifetimes.EndOf(session.Kind));
        try
        {
            accounts.Database.SetCommandTimeout(TimeSpan.FromSeconds(1));
            await accounts.Sessions.Where(one => one.Id == session.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.SeenAt, now).SetProperty(one => one.EndsAt, end), cancellationToken);
        }
        catch (DbException e)
        {
            logger.LogDebug(e, "The use of a session was not noted.");
        }
    }
}
