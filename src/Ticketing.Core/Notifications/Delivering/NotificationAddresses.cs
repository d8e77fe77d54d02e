using System.Globalization;
using Microsoft.Extensions.Options;

namespace Ticketing.Notifications.Delivering;

/// <summary>Links below the public address of the host.</summary>
internal sealed class NotificationAddresses(IOptions<NotificationOptions> options) : INotificationAddresses
{
    public NotificationLinks Of(string tenant, NotificationEntry entry)
    {
        var ticket = options.Value.TicketPath.Replace(
            "{id}", entry.Ticket.Value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return new(At(ticket), At(options.Value.PreferencesPath), null);
    }

    // The public address may have a path of its own.
    private Uri At(string path) => new($"{options.Value.PublicUrl.AbsoluteUri.TrimEnd('/')}/{path.TrimStart('/')}");
}
