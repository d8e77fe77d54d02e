using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Ticketing.SampleHost.Accounts.Attempts;
using Ticketing.SampleHost.Accounts.Mail;
using Ticketing.SampleHost.Accounts.Requests;
using Ticketing.SampleHost.Accounts.Sessions;
using Ticketing.SampleHost.Hosting;

namespace Ticketing.SampleHost.Accounts;

/// <summary>Sign-in by ASP.NET Core Identity: a cookie for the browser, bearer tokens for the API.</summary>
internal static class AccountServices
{
    /// <summary>The policy of pages: somebody who is signed in with a cookie.</summary>
    public const string Browser = "browser";

    /// <summary>Adds accounts, kept in the database of the tickets.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, HostSettings settings, IHostEnvironment environment)
    {
        services.AddDbContext<AccountsDbContext>(o =>
        {
            // An address that somebody else registers at the same moment is no fault, and a server that restarts is asked again. What is
            // one is thrown, and logged by whoever meets it.
            o.ConfigureWarnings(log => log.Log(
                (RelationalEventId.CommandError, LogLevel.Debug),
                (RelationalEventId.ConnectionError, LogLevel.Debug),
                (RelationalEventId.TransactionError, LogLevel.Debug),
                (CoreEventId.SaveChangesFailed, LogLevel.Debug),
                (CoreEventId.QueryIterationFailed, LogLevel.Debug),
                (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug)));
            _ = settings.Database is HostDatabase.PostgreSql
                // For some ten seconds, as the tickets' store does: a server that restarts costs nobody his sign-in.
                ? o.UseNpgsql(settings.ConnectionString, postgres => postgres.EnableRetryOnFailure(11, TimeSpan.FromSeconds(1), null))
                : o.UseSqlite(settings.ConnectionString);
        });
        services.AddIdentityApiEndpoints<IdentityUser>()
            .AddEntityFrameworkStores<AccountsDbContext>()
            .AddUserStore<AccountStore>()
            .AddSignInManager<SignInToHelpDesk>()
            .AddTokenProvider<AccountTokens>(AccountTokens.Name);
        services.Configure<IdentityOptions>(o =>
        {
            o.Tokens.EmailConfirmationTokenProvider = AccountTokens.Name;
            o.Tokens.ChangeEmailTokenProvider = AccountTokens.Name;
            o.Tokens.PasswordResetTokenProvider = AccountTokens.Name;
        });
        services.AddTransient<IEmailSender<IdentityUser>, IdentityMails>();
        services.AddSingleton<AccountPost>();
        services.AddScoped<AccountLinks>();
        services.AddScoped<AccountMailWriter>();
        services.AddScoped<AccountAddresses>();
        // Pages are for people with a cookie: who has none is led to where people sign in, not told 401.
        services.AddAuthorization(o => o.AddPolicy(
            Browser, policy => policy.AddAuthenticationSchemes(IdentityConstants.ApplicationScheme).RequireAuthenticatedUser()));
        services.ConfigureApplicationCookie(o =>
        {
            o.Cookie.Name = "ticketing";
            o.LoginPath = "/sign-in";
            o.ExpireTimeSpan = TimeSpan.FromHours(12);
            o.Events.StayLocal();
        });
        // Ended sessions are refused at once, whatever a cookie or token says of how long it holds.
        services.AddScoped<ISecurityStampValidator, SessionValidator>();
        services.Configure<BearerTokenOptions>(
            IdentityConstants.BearerScheme, o => o.Events.OnMessageReceived = SessionTokens.RefuseEndedAsync);
        services.AddSingleton<SessionMemory>();
        services.AddSingleton<SessionLifetimes>();
        services.AddSingleton<AccountSessions>();
        services.AddSingleton<TrustedDevices>();
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<PasswordCheck>();
        services.AddScoped<Refusals>();
        services.AddSingleton<DirectoryEntries>();
        services.AddScoped<EarlierSelves>();
        services.AddSingleton<FirstAdministrator>();
        services.AddSingleton<AccountTables>();
        services.AddHostedService(p => p.GetRequiredService<AccountTables>());

        var protection = services.AddDataProtection().SetApplicationName("Ticketing.SampleHost");
        // Whoever restarts or moves the help desk takes the keys along with the database, and nobody has to sign in again.
        if (!environment.IsDevelopment())
            protection.PersistKeysToFileSystem(new(Path.Combine(settings.Folder, "keys")));
        return services;
    }
}
