using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ticketing.Notifications.Delivering;

namespace Ticketing.Notifications.Email;

/// <summary>
/// What holds where the host says nothing of its own: all addresses of the directory are confirmed, or none is. Thread-safe.
/// </summary>
internal sealed partial class DirectoryConfirmations(IOptions<EmailOptions> options, ILogger<DirectoryConfirmations> logger)
    : IEmailConfirmations
{
    private int hasSaid;

    public ValueTask<bool> IsConfirmedAsync(NotifiedPerson person, CancellationToken cancellationToken)
    {
        // Once: whoever forgot the option reads why no mail leaves, without a line for each of them.
        if (!options.Value.TrustDirectoryAddresses && Interlocked.Exchange(ref hasSaid, 1) == 0)
            LogNobodyConfirms();
        return new(options.Value.TrustDirectoryAddresses);
    }

    [LoggerMessage(
        1, LogLevel.Warning,
        "No mail is sent, because nobody says whose address is confirmed: set Ticketing:Email:TrustDirectoryAddresses where those of the " +
        "directory were checked, or add UseEmailConfirmations.")]
    private partial void LogNobodyConfirms();
}
