using Ticketing.Tickets;
using Ticketing.Transfer.Ndjson.Records;

namespace Ticketing.Transfer.Ndjson;

/// <summary>Whom and what of the directory a ticket's history names.</summary>
internal static class References
{
    public static IEnumerable<string> People(TicketRecord record)
    {
        foreach (var recorded in record.Events)
        {
            yield return recorded.By;
            string?[] named = recorded.Event.Value switch
            {
                TicketCreated e => [e.Requester, e.Creator, e.Assignee],
                AssignmentChanged e => [e.Assignee],
                SourceReported e => [e.ResolvedBy],
                KeysChanged { Kind: var kind } e when kind == TicketKeyKind.Watcher => [.. e.Added, .. e.Removed],
                FieldsChanged e => [.. e.Fields.Where(one => one.Value.Kind is CustomFieldKind.Person).Select(one => one.Value.Only)],
                ItemAdded e => [e.Item.By, e.Item.Person],
                ItemChanged e => [e.Item.By, e.Item.Person],
                _ => [],
            };
            foreach (var id in named.OfType<string>().Concat(recorded.Event.Value.Mentioned()).Concat(recorded.Event.Value.Watching()))
                yield return id;
        }
    }

    public static IEnumerable<string> Teams(TicketRecord record) => record.Events.Select(recorded => recorded.Event.Value switch
    {
        TicketCreated e => e.Team,
        AssignmentChanged e => e.Team,
        _ => null,
    }).OfType<string>();

    public static IEnumerable<string> Organisations(TicketRecord record) =>
        record.Events.Select(recorded => (recorded.Event.Value as TicketCreated)?.Organisation).OfType<string>();
}
