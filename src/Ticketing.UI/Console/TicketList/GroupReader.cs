using Ticketing.CustomFields;
using Ticketing.Fields;
using Ticketing.Search;
using Ticketing.Search.Language;
using Ticketing.Tickets;

namespace Ticketing.UI.Console.TicketList;

/// <summary>
/// Works out the groups of a list. What stands on one page is grouped as it is. Of more than that the facet of the field says which groups
/// there are, and each is a list of its own: the first rows of the query narrowed to it, which is where its heading leads. So a group costs
/// what a list costs, and nothing is read for groups that are not shown.
/// </summary>
internal sealed class GroupReader(PageContext page, TicketFinder finder, TicketFacets facets, ValueWords values, QueryWords words)
{
    // Each has three rows at least.
    private const int MostGroups = 8;

    /// <summary>Groups a list.</summary>
    /// <param name="state">What the address says.</param>
    /// <param name="field">The field by which.</param>
    /// <param name="query">What is looked for, in the order that it comes in.</param>
    /// <param name="found">The first page of it.</param>
    /// <param name="rows">How many rows a page has.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<TicketGroups> ReadAsync(
        ListState state, TicketField field, TicketQuery query, TicketPage found, int rows, CancellationToken cancellationToken) =>
        found.Next is null
            ? await OfPageAsync(state, field, query, found, cancellationToken)
            : await OfListsAsync(state, field, query, found, rows, cancellationToken);

    private async Task<TicketGroups> OfPageAsync(
        ListState state, TicketField field, TicketQuery query, TicketPage found, CancellationToken cancellationToken)
    {
        var all = found.Items
            .GroupBy(ticket => ValueOf(field, ticket))
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Value: group.Key, Tickets: (IReadOnlyList<Ticket>)[.. group]))
            .ToList();
        var label = await LabelsAsync(field, all.Select(one => one.Value), cancellationToken);
        return new(
        [
            .. (await InOrderAsync(field, all, one => one.Value, cancellationToken)).Select(one => new TicketGroup(
                label(field, one.Value), PathOf(state, Narrowed(query, field, one.Value)), one.Tickets, one.Tickets.Count,
                TotalIsExact: true)),
        ]);
    }

    private async Task<TicketGroups> OfListsAsync(
        ListState state, TicketField field, TicketQuery query, TicketPage found, int rows, CancellationToken cancellationToken)
    {
        var facet = (await facets.CountAsync(page.Caller, query.ToString(), [new(field)], cancellationToken))[0];
        var counted = facet.Values.Where(value => value.Value is not null || field.AllowsNone).ToList();
        var shown = (await InOrderAsync(field, counted.Take(MostGroups), value => value.Value, cancellationToken)).ToList();
        var shares = GroupShares.Of([.. shown.Select(value => value.Count)], rows);
        var queries = shown.ConvertAll(value => Narrowed(query, field, value.Value));
        var pages = new List<TicketPage>();
        foreach (var (narrowed, share) in queries.Zip(shares))
            pages.Add(await finder.SearchAsync(page.Caller, narrowed.ToString(), share, null, cancellationToken));

        var tickets = FoundTickets.Latest([.. pages.Select(one => one.Items)]);
        var label = await LabelsAsync(field, shown.Select(value => value.Value), cancellationToken);
        var groups = new TicketGroups(
        [
            .. shown.Select((value, i) => new TicketGroup(
                    label(field, value.Value), PathOf(state, queries[i]), tickets[i], pages[i].Total, pages[i].TotalIsExact))
                .Where(group => group.Tickets.Count > 0),
        ]);
        return counted.Count > MostGroups || !(facet.IsExact || AreAll(groups.Shown, found))
            ? groups with
            {
                Others = state.With(query.Narrow(QueryNode.Not(QueryNode.Is(
                    field, shown.Select(value => ValueWords.ToQuery(field, value.Value))))).ToString()).Path,
                OthersCount = facet.IsExact ? counted.Skip(MostGroups).Sum(value => value.Count) : null,
            }
            : groups;
    }

    private static bool AreAll(IReadOnlyList<TicketGroup> groups, TicketPage found) =>
        found.TotalIsExact && groups.All(group => group.TotalIsExact) && groups.Sum(group => (long)group.Total) == found.Total;

    private async Task<Func<TicketField, string?, string>> LabelsAsync(
        TicketField field, IEnumerable<string?> shown, CancellationToken cancellationToken) =>
        await values.ReadAsync([field], field == TicketFields.Assignee ? shown : [], cancellationToken);

    // What has an order of its own stands in it, else the most frequent first; what has none is last.
    private async Task<IEnumerable<T>> InOrderAsync<T>(
        TicketField field, IEnumerable<T> groups, Func<T, string?> valueOf, CancellationToken cancellationToken)
    {
        List<string> order = field switch
        {
            CustomField custom => [.. words.ValuesOf(await DefinitionAsync(custom, cancellationToken)).Select(value => value.Key)],
            _ when field == TicketFields.Status => [.. words.Statuses().Select(status => status.Key)],
            _ when field.Kind == FieldKind.Priority => [.. Enum.GetValues<Priority>().OrderDescending().Select(Word)],
            _ => [],
        };
        return groups
            .OrderBy(group => valueOf(group) is null)
            .ThenBy(group => order.IndexOf(valueOf(group) ?? "") is >= 0 and var place ? place : order.Count);
    }

    private async Task<FieldDefinition> DefinitionAsync(CustomField field, CancellationToken cancellationToken) =>
        (await words.FieldsAsync(cancellationToken)).First(definition => definition.Key == field.CustomKey);

    // What the query demands of the field has the value: the rest of it and the value say the same, shorter.
    private static TicketQuery Narrowed(TicketQuery query, TicketField field, string? value) =>
        QueryEdits.Without(query, field).Narrow(QueryNode.Is(field, ValueWords.ToQuery(field, value)));

    private static string PathOf(ListState state, TicketQuery query) => (state.With(query.ToString()) with { Group = null }).Path;

    private static string? ValueOf(TicketField field, Ticket ticket) => field switch
    {
        TextField text => text.Of(ticket),
        ValueField<Priority> priority => Word(priority.Of(ticket)),
        CustomField custom => ticket.Fields[custom.CustomKey].Only,
        _ => null,
    };

    private static string Word(Priority priority) => priority.ToString().ToLowerInvariant();
}
