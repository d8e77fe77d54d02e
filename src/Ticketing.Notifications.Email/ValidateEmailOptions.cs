using System.Net;
using Microsoft.Extensions.Options;
using Ticketing.Notifications.Email.Messages;
using Ticketing.Notifications.Email.Replies;
using Ticketing.Notifications.Email.Templates;

namespace Ticketing.Notifications.Email;

internal sealed class ValidateEmailOptions : IValidateOptions<EmailOptions>
{
    private const int MostLocalPart = 64;

    public ValidateOptionsResult Validate(string? name, EmailOptions options) =>
        FaultOf(options) is { } fault ? ValidateOptionsResult.Fail($"{EmailOptions.Section}:{fault}") : ValidateOptionsResult.Success;

    private static string? FaultOf(EmailOptions options) =>
        Addresses.Find("", options.From) is null
            ? $"{nameof(options.From)} '{options.From}' is no mail address: write the one that mail comes from, such as help@example.org."
        : FaultOfTransport(options) is { } transport ? transport
        : options.Connections is < 1 or > 50 ? $"{nameof(options.Connections)} is {options.Connections}; it must be 1 to 50."
        : options.Timeout < TimeSpan.FromSeconds(1) || options.Timeout > TimeSpan.FromSeconds(50)
            ? $"{nameof(options.Timeout)} is {options.Timeout}; it must be 1 to 50 seconds."
        : options.KeepConnection < TimeSpan.Zero || options.KeepConnection > TimeSpan.FromMinutes(4)
            ? $"{nameof(options.KeepConnection)} is {options.KeepConnection}; it must be 0 to 4 minutes."
        : FaultOfReplies(options) ?? FaultOfTemplates(options);

    private static string? FaultOfTransport(EmailOptions options) =>
        (string.IsNullOrWhiteSpace(options.Host), string.IsNullOrWhiteSpace(options.Folder), options.HasOwnTransport) switch
        {
            (true, true, false) =>
                $"{nameof(options.Host)} is missing: name the mail server, or a {nameof(options.Folder)} to write mails into.",
            (false, false, _) =>
                $"{nameof(options.Folder)} and {EmailOptions.Section}:{nameof(options.Host)} are both set: mail goes to one of them.",
            (false, _, _) => FaultOfServer(options),
            _ => null,
        };

    private static string? FaultOfServer(EmailOptions options) =>
        options.Port is < 1 or > 65_535 ? $"{nameof(options.Port)} is {options.Port}; it must be 1 to 65535."
        : !Enum.IsDefined(options.Security) ? $"{nameof(options.Security)} is {options.Security}; it must be none, starttls or tls."
        : string.IsNullOrEmpty(options.User) != string.IsNullOrEmpty(options.Password)
            ? $"{nameof(options.User)} and {EmailOptions.Section}:{nameof(options.Password)} belong together: one of them is missing."
        : options.Security == EmailSecurity.None && !string.IsNullOrEmpty(options.User) && !IsThisMachine(options.Host!)
            ? $"{nameof(options.Security)} is none and there is a {nameof(options.User)}: the password would go over the network in " +
              $"clear. Write starttls or tls."
        : null;

    private static string? FaultOfReplies(EmailOptions options)
    {
        if (string.IsNullOrEmpty(options.ReplyTo))
            return null;
        var parts = options.ReplyTo.Split(ReplyTokens.Place);
        var example = string.Join(new string('a', ReplyTokens.Longest), parts);
        return parts is not [_, var end] || !end.Contains('@', StringComparison.Ordinal) || Addresses.Find("", example) is null
            || example.IndexOf('@', StringComparison.Ordinal) > MostLocalPart
            ? $"{nameof(options.ReplyTo)} is '{options.ReplyTo}'. It is an address with {ReplyTokens.Place} in it and at most " +
              $"{MostLocalPart - ReplyTokens.Longest} other characters before the @, such as reply+{ReplyTokens.Place}@help.example.com."
            : options.ReplyKey is not { Length: >= 32 }
                ? $"{nameof(options.ReplyKey)} is missing or too short: {nameof(options.ReplyTo)} needs 32 characters that nobody " +
                  "can guess."
            : null;
    }

    private static string? FaultOfTemplates(EmailOptions options) =>
        options.Templates
            .Select(one => EmailTemplates.FaultOf(one.Value) is { } fault ? $"{nameof(options.Templates)}:{one.Key}: {fault}" : null)
            .FirstOrDefault(fault => fault is not null);

    private static bool IsThisMachine(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
