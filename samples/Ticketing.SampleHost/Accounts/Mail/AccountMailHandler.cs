using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Ticketing.Dispatch;
using Ticketing.Notifications.Email.Accounts;
using Ticketing.Storage;

namespace Ticketing.SampleHost.Accounts.Mail;

/// <summary>
/// Sends mails about accounts. What somebody chose to be told does not hold them back; what they are about may be over by the time they
/// leave, and then there is nothing to send. Thread-safe.
/// </summary>
internal sealed class AccountMailHandler(AccountMailer mailer, IServiceScopeFactory scopes) : IOutboxHandler
{
    /// <inheritdoc/>
    public string Channel => AccountPost.Channel;

    /// <inheritdoc/>
    public int Concurrency => 2;

    /// <inheritdoc/>
    public async Task<Delivery> HandleAsync(ClaimedMessage message, CancellationToken cancellationToken)
    {
        if (JsonSerializer.Deserialize<AccountNote>(message.Message.Payload) is not { } note)
            return Delivery.Rejected("The message says nothing.");
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
        var entries = scope.ServiceProvider.GetRequiredService<DirectoryEntries>();
        if (await accounts.FindByIdAsync(note.AccountId) is not { } account || !await entries.LetInAsync(account.Id, cancellationToken))
            return Delivery.Delivered;
        var writer = scope.ServiceProvider.GetRequiredService<AccountMailWriter>();
        return await writer.WriteAsync(message.Message.Id, note, account, cancellationToken) is { } mail
            ? await mailer.SendAsync(mail, cancellationToken)
            : Delivery.Delivered;
    }
}
