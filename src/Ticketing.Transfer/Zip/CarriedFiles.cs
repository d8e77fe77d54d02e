using Ticketing.Attachments;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Zip;

/// <summary>
/// The files that exported tickets have, each once: of what their histories show, that which was not taken off again. A few hundred bytes
/// for each are held.
/// </summary>
internal sealed class CarriedFiles
{
    private readonly Dictionary<string, Attachment> files = new(StringComparer.Ordinal);

    public IReadOnlyCollection<Attachment> All => files.Values;

    /// <param name="history">What is shown of a ticket.</param>
    public void Add(IEnumerable<RecordedEvent> history)
    {
        var items = new Dictionary<(string Kind, string Key), TicketItem>();
        foreach (var recorded in history)
        {
            if (recorded.Event is ItemAdded added)
                items[(added.Item.Kind, added.Item.Key)] = added.Item;
            else if (recorded.Event is ItemChanged changed)
                items[(changed.Item.Kind, changed.Item.Key)] = changed.Item;
            else if (recorded.Event is ItemRemoved removed)
                items.Remove((removed.Item.Kind, removed.Item.Key));
        }

        foreach (var item in items.Values)
        {
            if (AttachmentItems.Find(item) is { } file)
                files.TryAdd(file.Hash, file);
        }
    }
}
