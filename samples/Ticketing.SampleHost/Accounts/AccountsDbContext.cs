using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Ticketing.SampleHost.Accounts;

/// <summary>The accounts that people sign in with: ASP.NET Core Identity's tables, in the database of the tickets.</summary>
internal sealed class AccountsDbContext(DbContextOptions<AccountsDbContext> options) : IdentityUserContext<IdentityUser>(options);
