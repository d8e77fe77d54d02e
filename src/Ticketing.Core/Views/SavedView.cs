using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Ticketing.Fields;
using Ticketing.Search.Language;

namespace Ticketing.Views;

/// <summary>A query with a name, and how its tickets are shown. Immutable.</summary>
public sealed record SavedView
{
    /// <summary>Its id, which the help desk gives it; empty for one that is to be added.</summary>
    public string Id { get; init; } = "";

    /// <summary>How often it was saved; what a change may be meant for.</summary>
    public int Version { get; init; }

    /// <summary>What people read; 1 to <see cref="ViewLimits.Name"/> characters, unlike the others that its audience has.</summary>
    public required string Name { get; init; }

    /// <summary>Who has it.</summary>
    /// <value>Default: whoever saves it.</value>
    [JsonIgnore]
    public ViewAudience Audience { get; init; } = ViewAudience.Own;

    /// <summary>
    /// The query, its order included (<c>sort:-updated</c>); <c>me</c> is whoever reads it. Blank finds everything.
    /// </summary>
    public string Query { get; init; } = "";

    /// <summary>How its tickets are shown.</summary>
    public ViewLayout Layout { get; init; }

    /// <summary>A list's columns, as <see cref="ViewColumns.Word"/> calls them; none for the usual ones.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>What a list's rows are grouped by, as <see cref="ViewGroups.Find"/> reads it; null for one list of all.</summary>
    public string? Group { get; init; }

    /// <summary>The key of a board's project, which it must have; null for a list.</summary>
    public string? Project { get; init; }

    /// <summary>A board's lanes.</summary>
    public BoardGrouping Lanes { get; init; }

    /// <summary>
    /// The key of the custom field whose values the lanes are; null where they are others. For whoever may not know of that field, the
    /// view has no lanes.
    /// </summary>
    public string? LaneField { get; init; }

    /// <summary>
    /// The names of the roles whose people begin with it where they open the list. Only a list that everybody has can be that, each role
    /// has one at most, and whoever defines roles says it. Of several, that of the role that grants most holds.
    /// </summary>
    public ImmutableArray<string> DefaultFor { get; init; } = [];

    /// <summary>What finds its tickets: a board's are those of its project.</summary>
    public string FindsBy() =>
        Layout is ViewLayout.Board && Project is { } project && TicketQuery.TryParse(Query, out var query, out _)
            ? query.Narrow(QueryNode.Is(TicketFields.Project, project)).ToString()
            : Query;
}
