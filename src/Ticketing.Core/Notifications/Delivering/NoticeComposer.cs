using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Storage;

namespace Ticketing.Notifications.Delivering;

/// <summary>Puts notices into words, as their reader may know them at this moment.</summary>
internal sealed class NoticeComposer(
    IEnumerable<INoticeSource> sources, CarefulDirectory directory, PersonReading reading, IOptions<NotificationOptions> options)
{
    private readonly INoticeSource[] sources = [.. sources];

    /// <summary>What a notice says to somebody; null where it is none of his business, or nobody here knows the kind.</summary>
    public async Task<NoticeText?> FindAsync(NotificationEntry entry, Caller reader, CancellationToken cancellationToken) =>
        entry.IsNotice && Array.Find(sources, source => source.Kind == entry.Kind) is { } source
            ? await source.FindAsync(entry, reader, cancellationToken)
            : null;

    /// <summary>A notice for whom it is for; null when there is nothing that he may be told any more.</summary>
    public async Task<Notice?> ComposeAsync(string tenant, NotificationEntry entry, CancellationToken cancellationToken) =>
        await directory.FindUserAsync(tenant, entry.User, cancellationToken) is { IsActive: true } user
            && await FindAsync(entry, new(user.Id, tenant), cancellationToken) is { } text
            ? new()
            {
                Id = entry.Id,
                To = reading.Of(tenant, user),
                Kind = entry.Kind,
                Text = text,
                Link = options.Value.At($"{options.Value.PagesPath.TrimEnd('/')}{text.Page}"),
            }
            : null;
}
