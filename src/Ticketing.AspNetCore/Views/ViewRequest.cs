using System.ComponentModel;
using Ticketing.Views;

namespace Ticketing.AspNetCore.Views;

/// <summary>A view to add or change.</summary>
internal sealed record ViewRequest
{
    [Description("What people read; 1 to 100 characters, and no other one that its audience has.")]
    public string? Name { get; init; }

    [Description("Who has it: own, team or everybody. Absent: own.")]
    public AudienceName? Audience { get; init; }

    [Description("The key of the team, one of the caller's, for the audience team.")]
    public string? Team { get; init; }

    [Description("The query, its order included (sort:-updated); 'me' is whoever reads it. Absent: everything.")]
    public string? Query { get; init; }

    [Description("How its tickets are shown. Absent: as a list.")]
    public LayoutName? Layout { get; init; }

    [Description(
        "A list's columns: status, priority, project, category, requester, organisation, team, assignee, tags, created, updated, due, " +
        "resolved. Absent: the usual ones.")]
    public IReadOnlyList<string?>? Columns { get; init; }

    [Description(
        "What a list's rows are grouped by: status, priority, category, assignee, team, project, or a custom field that has one of few " +
        "values (field.site). Absent: one list of all.")]
    public string? Group { get; init; }

    [Description("The key of a board's project, which it must have.")]
    public string? Project { get; init; }

    [Description("A board's lanes. Absent: none.")]
    public LanesName? Lanes { get; init; }

    [Description("The key of the custom field, of the kind choice or yesNo, whose values the lanes are, for the lanes 'field'.")]
    public string? LaneField { get; init; }

    [Description(
        "The roles whose people begin with it: for a list that everybody has, by those who define roles. Absent: as it was, or none.")]
    public IReadOnlyList<string?>? DefaultFor { get; init; }

    /// <exception cref="TicketValidationException">A team is missing, or is there where none is meant.</exception>
    public SavedView ToView(SavedView? before = null) => new()
    {
        Id = before?.Id ?? "",
        Name = Name ?? "",
        Audience = ToAudience(),
        Query = Query ?? "",
        Layout = (ViewLayout)(Layout ?? LayoutName.List),
        Columns = [.. (Columns ?? []).Select(column => column ?? "")],
        Group = Group,
        Project = Project,
        Lanes = (BoardGrouping)(Lanes ?? LanesName.None),
        LaneField = LaneField,
        DefaultFor = DefaultFor is null ? before?.DefaultFor ?? [] : [.. DefaultFor.Select(role => role ?? "")],
    };

    private ViewAudience ToAudience() => (Audience, Team) switch
    {
        (AudienceName.Team, { } team) => ViewAudience.Of(team),
        (AudienceName.Team, null) => throw new TicketValidationException("team", "Say which team has it."),
        (_, not null) => throw new TicketValidationException("team", "Only a view of the audience 'team' has one."),
        (AudienceName.Everybody, _) => ViewAudience.Everybody,
        _ => ViewAudience.Own,
    };
}
