using Microsoft.Extensions.Localization;
using Ticketing.CustomFields;
using Ticketing.Fields;
using Ticketing.Search;
using Ticketing.Search.Criteria;
using Ticketing.Search.Highlighting;
using Ticketing.Tickets;
using Ticketing.Views;

namespace Ticketing.UI.Console.TicketList;

/// <summary>A page of the list.</summary>
/// <param name="State">What the address says.</param>
/// <param name="Found">The tickets; null when the query is none.</param>
/// <param name="Problem">What is wrong with the query.</param>
public sealed record TicketListModel(ListState State, TicketPage? Found, QueryProblem? Problem)
{
    /// <summary>The saved view that the list began as; null for none.</summary>
    public ShownView? View { get; init; }

    /// <summary>The query that the tickets were found by: that of the address, but where a slip was forgiven.</summary>
    public ListState Shown => Found?.Correction is { } correction ? State.With(correction.Query) : State;

    /// <summary>What people are called, by user id.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// What projects, categories, teams and organisations of shown columns are called, by column and key; categories by project and key.
    /// </summary>
    public IReadOnlyDictionary<(TicketField Column, string Key), string> Words { get; init; } =
        new Dictionary<(TicketField, string), string>();

    /// <summary>The columns of the address, without custom fields that do not exist for the reader.</summary>
    public IReadOnlyList<TicketField> Columns { get; init; } = State.Columns;

    /// <summary>The custom fields that can be columns.</summary>
    public IReadOnlyDictionary<TicketField, FieldDefinition> Fields { get; init; } = new Dictionary<TicketField, FieldDefinition>();

    /// <summary>What the tickets have in custom fields that are columns, in words.</summary>
    public IReadOnlyDictionary<(TicketId Ticket, TicketField Column), string> FieldTexts { get; init; } =
        new Dictionary<(TicketId, TicketField), string>();

    /// <summary>The groups of the tickets; null for one list of all.</summary>
    public TicketGroups? Groups { get; init; }

    /// <summary>What they can be grouped by, with what they are.</summary>
    public IReadOnlyList<ListGrouping> Groupings { get; init; } = [];

    /// <summary>What a column is called.</summary>
    internal string TitleOf(TicketField column, IStringLocalizer shared) =>
        Fields.TryGetValue(column, out var field) ? field.Name : ListColumns.Title(column, shared);

    /// <summary>The conditions of the query.</summary>
    public IReadOnlyList<FilterChip> Chips { get; init; } = [];

    /// <summary>The filters with their counts; null while they are closed.</summary>
    public IReadOnlyList<FacetGroup>? Facets { get; init; }

    /// <summary>How the query sorts; null for no wish.</summary>
    public TicketSort? Sort { get; init; }

    /// <summary>The orders to choose from, with the one that it is in.</summary>
    public IReadOnlyList<ListOrder> Orders { get; init; } = [];

    /// <summary>Where each column that has an order leads: the query sorted by it.</summary>
    public IReadOnlyDictionary<TicketField, string> SortPaths { get; init; } = new Dictionary<TicketField, string>();

    /// <summary>Which open tickets block those on the page, in words.</summary>
    public IReadOnlyDictionary<TicketId, string> Blocked { get; init; } = new Dictionary<TicketId, string>();

    /// <summary>Where the words of the query stand in the tickets.</summary>
    public IReadOnlyDictionary<TicketId, TicketHighlight> Highlights { get; init; } = new Dictionary<TicketId, TicketHighlight>();
}
