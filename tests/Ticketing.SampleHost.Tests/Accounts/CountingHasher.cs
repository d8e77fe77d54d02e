using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Ticketing.SampleHost.Tests.Accounts;

/// <summary>
/// Identity's hashing, counted: it is the work by which one could tell an account from none. How long each takes is not what is compared.
/// </summary>
internal sealed class CountingHasher : IPasswordHasher<IdentityUser>
{
    private readonly PasswordHasher<IdentityUser> real = new(Options.Create(new PasswordHasherOptions { IterationCount = 1000 }));
    private int verifications;

    public int Verifications => verifications;

    public string HashPassword(IdentityUser user, string password) => real.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(IdentityUser user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref verifications);
        return real.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
