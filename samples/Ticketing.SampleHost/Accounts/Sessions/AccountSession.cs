using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ticketing.SampleHost.Accounts.Sessions;

/// <summary>
/// One place where somebody is signed in: a row, whose id is in the cookie or the tokens. They are worth nothing without it.
/// </summary>
internal sealed class AccountSession
{
    private const int MostOfClient = 300;

    // SQLite has no time that it can compare.
    private static readonly ValueConverter<DateTimeOffset, long> Milliseconds =
        new(at => at.ToUnixTimeMilliseconds(), value => DateTimeOffset.FromUnixTimeMilliseconds(value));

    /// <summary>Nobody can guess it.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string AccountId { get; init; }

    /// <summary>
    /// The account's security stamp that it belongs to: a new password, mail address or second factor ends the sessions of the stamp
    /// before, and only the session by which that was changed goes on.
    /// </summary>
    public required string Stamp { get; set; }

    /// <summary>What it is used with.</summary>
    public required SessionKind Kind { get; init; }

    /// <summary>When somebody signed in.</summary>
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>When it was used last, within some minutes.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>When it ends by itself, unless it is used before.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>The network address that it began from; null where there is none.</summary>
    public string? Address { get; init; }

    /// <summary>What the browser or program called itself; null where it did not.</summary>
    public string? Client { get; init; }

    /// <summary>As much as is kept of what a browser calls itself.</summary>
    public static string? Cut(string? client) => client switch
    {
        null or "" => null,
        { Length: > MostOfClient } => client[..MostOfClient],
        _ => client,
    };

    /// <summary>Its table.</summary>
    public static void Map(ModelBuilder model) => model.Entity<AccountSession>(session =>
    {
        session.ToTable("AccountSessions");
        session.Property(one => one.Id).HasMaxLength(64);
        session.Property(one => one.Stamp).HasMaxLength(64);
        session.Property(one => one.Kind).HasConversion<string>().HasMaxLength(16);
        session.Property(one => one.Address).HasMaxLength(64);
        session.Property(one => one.Client).HasMaxLength(MostOfClient);
        session.Property(one => one.BeganAt).HasConversion(Milliseconds);
        session.Property(one => one.SeenAt).HasConversion(Milliseconds);
        session.Property(one => one.EndsAt).HasConversion(Milliseconds);
        session.HasIndex(one => one.EndsAt);
        session.HasOne<IdentityUser>().WithMany().HasForeignKey(one => one.AccountId).OnDelete(DeleteBehavior.Cascade);
    });
}
