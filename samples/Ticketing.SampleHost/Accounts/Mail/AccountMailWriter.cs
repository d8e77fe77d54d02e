using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Ticketing.Notifications.Email.Accounts;
using Ticketing.People;
using Ticketing.SampleHost.Pages;

namespace Ticketing.SampleHost.Accounts.Mail;

/// <summary>
/// Writes mails about accounts, in the language of their owner. No name is in them: whoever registers with somebody else's address would
/// have chosen it.
/// </summary>
internal sealed class AccountMailWriter(AccountLinks links, DirectoryEntries entries, IStringLocalizer<HostText> text)
{
    private static readonly string[] Known = ["en", "fr"];

    /// <summary>The mail; null where there is no reason for it any more.</summary>
    public async Task<AccountMail?> WriteAsync(string id, AccountNote note, IdentityUser account, CancellationToken cancellationToken)
    {
        var isOwn = string.Equals(note.Address, account.Email, StringComparison.OrdinalIgnoreCase);
        var isDue = note.Kind switch
        {
            AccountMailKind.ConfirmAddress => isOwn && !account.EmailConfirmed,
            AccountMailKind.ConfirmNewAddress => !isOwn,
            AccountMailKind.NewPassword => isOwn,
            _ => isOwn && account.EmailConfirmed,
        };
        if (!isDue)
            return null;
        var person = await entries.FindAsync(account.Id, cancellationToken);
        // Of this flow alone: whoever called goes on in his own.
        var culture = CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Language(person?.Locale ?? note.Language);
        var (name, link, facts) = note.Kind switch
        {
            AccountMailKind.ConfirmAddress => ("ConfirmAddress", await links.ConfirmAsync(account), new object[] { note.Address }),
            AccountMailKind.ConfirmNewAddress => ("ConfirmNewAddress", await links.ConfirmAsync(account, note.Address), [note.Address]),
            AccountMailKind.NewPassword =>
                (account.EmailConfirmed ? "NewPassword" : "FirstPassword", await links.PasswordAsync(account), [note.Address]),
            _ => ("NewDevice", links.Profile, [Time(note.At, person), note.Device ?? text["Mail.UnknownDevice"].Value]),
        };
        return new()
        {
            Id = id,
            To = note.Address,
            Language = culture,
            Subject = text[$"Mail.{name}.Subject"],
            Paragraphs = [text[$"Mail.{name}.Lead", facts], text[$"Mail.{name}.Means"]],
            Link = link,
            LinkText = text[$"Mail.{name}.Button"],
        };
    }

    private static CultureInfo Language(string tag) => Known.Contains(tag.Split('-')[0], StringComparer.OrdinalIgnoreCase)
        ? CultureInfo.GetCultureInfo(tag)
        : CultureInfo.GetCultureInfo(Known[0]);

    private static string Time(DateTimeOffset at, User? person)
    {
        var zone = person?.TimeZone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) ? found : TimeZoneInfo.Utc;
        return $"{TimeZoneInfo.ConvertTime(at, zone).ToString("f", CultureInfo.CurrentCulture)} ({zone.Id})";
    }
}
