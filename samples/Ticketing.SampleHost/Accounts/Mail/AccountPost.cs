using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Identity;
using Ticketing.Access;
using Ticketing.SampleHost.Accounts.Attempts;
using Ticketing.Storage;
using Ticketing.Time;

namespace Ticketing.SampleHost.Accounts.Mail;

/// <summary>
/// Leaves mails about accounts in the outbox, from where they are sent as often as it takes. Whoever asks for the same one again and again
/// fills nobody's mailbox: there is one of a kind in some minutes, on all hosts together. Thread-safe.
/// </summary>
internal sealed class AccountPost(ITicketingStore store, TimeProvider time) : IDisposable
{
    /// <summary>The channel of the outbox.</summary>
    public const string Channel = "account";

    private const int NewAddressesPerHour = 10;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    // They are anybody's: one account does not write to whole lists of them.
    private readonly PartitionedRateLimiter<string> newAddresses = PartitionedRateLimiter.Create<string, string>(account =>
        RateLimitPartition.GetFixedWindowLimiter(account, _ => new() { PermitLimit = NewAddressesPerHour, Window = Hour }));

    /// <summary>Asks the owner to confirm his address; there is nothing to do where he did.</summary>
    public Task AskToConfirmAsync(IdentityUser account, CancellationToken cancellationToken) =>
        account is { EmailConfirmed: false, Email: { } address }
            ? LeaveAsync(AccountMailKind.ConfirmAddress, account, address, null, cancellationToken)
            : Task.CompletedTask;

    /// <summary>Asks whoever has an address to confirm that it is to be the account's.</summary>
    /// <exception cref="TooManyAttemptsException">The account named too many addresses.</exception>
    public Task AskToConfirmAsync(IdentityUser account, string newAddress, CancellationToken cancellationToken) =>
        newAddresses.AttemptAcquire(account.Id).IsAcquired
            ? LeaveAsync(AccountMailKind.ConfirmNewAddress, account, newAddress, null, cancellationToken)
            : throw new TooManyAttemptsException(Hour);

    /// <summary>Sends a link to choose a new password.</summary>
    public Task OfferPasswordAsync(IdentityUser account, CancellationToken cancellationToken) => account.Email is { } address
        ? LeaveAsync(AccountMailKind.NewPassword, account, address, null, cancellationToken)
        : Task.CompletedTask;

    /// <summary>Tells the owner that somebody signed in from a new device. Nobody is told whose address it may not be.</summary>
    public Task TellOfDeviceAsync(IdentityUser account, string? device, CancellationToken cancellationToken) =>
        account is { EmailConfirmed: true, Email: { } address }
            ? LeaveAsync(AccountMailKind.NewDevice, account, address, device, cancellationToken)
            : Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => newAddresses.Dispose();

    private async Task LeaveAsync(
        AccountMailKind kind, IdentityUser account, string address, string? device, CancellationToken cancellationToken)
    {
        var now = time.GetUtcMicroseconds();
        var note = new AccountNote(kind, account.Id, address, CultureInfo.CurrentUICulture.Name, now) { Device = device };
        await store.CommitAsync(
            new()
            {
                Tenant = Caller.DefaultTenant,
                At = now,
                Outbox = [new(IdOf(note, account), Channel, JsonSerializer.Serialize(note), now) { Receiver = account.Id }],
            },
            cancellationToken);
    }

    // A message whose id is there is not stored again. With another password, address or device it is another one.
    private static string IdOf(AccountNote note, IdentityUser account)
    {
        var window = note.Kind is AccountMailKind.NewDevice ? Hour : TimeSpan.FromMinutes(5);
        var parts = string.Join('\0', account.Id, account.SecurityStamp, note.Address, note.Device);
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)), 0, 16);
        return $"account/{note.Kind}/{digest}/{note.At.UtcTicks / window.Ticks}";
    }
}
