using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Ticketing.Webhooks.Addresses;

/// <summary>What a webhook's address has to be. Thread-safe.</summary>
internal sealed class WebhookUrl(CheckedAddresses addresses, IOptions<WebhookOptions> options)
{
    private const int Longest = 2000;

    // A form waits for it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Why an address is not acceptable as it is written; null when it is.</summary>
    public Wording? Refuse(string? text, out Uri? url)
    {
        url = null;
        if (TextRule.Required(Longest).Refuse(text) is { } refusal)
            return refusal;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var read) || read.Scheme is not ("https" or "http") || read.Host.Length == 0
            || read.Port == 0 || read.Fragment.Length > 0)
            return new(
                WebhookErrorCodes.NoAddress,
                "Write an address with a host and without '#', such as https://example.com/hooks/tickets.", []);
        if (read.Scheme != Uri.UriSchemeHttps && !options.Value.AllowHttp)
            return new(WebhookErrorCodes.NotEncrypted, "The address has to begin with https://, so that nobody reads along.", []);
        if (read.UserInfo.Length > 0)
            return new(
                WebhookErrorCodes.Credentials,
                "An address with a name or a password in it is not kept. The signature proves to the receiver who sends.", []);
        url = read;
        return null;
    }

    /// <summary>
    /// Why an address leads where webhooks may not go; null when it does not. One whose name nobody knows yet is let in: it is looked up
    /// again each time that something is sent.
    /// </summary>
    public async Task<Wording?> RefuseAsync(Uri url, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await addresses.FindAsync(url.IdnHost, patience.Token);
            return null;
        }
        catch (AddressRefusedException)
        {
            return Wording.Of(
                WebhookErrorCodes.PrivateAddress,
                $"'{url.Host}' is no public address. Webhooks of this help desk go to public ones alone, unless its host allows others.");
        }
        catch (Exception fault) when (fault is SocketException or ArgumentException or OperationCanceledException
            && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
