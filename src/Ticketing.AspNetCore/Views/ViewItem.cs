using System.ComponentModel;
using Ticketing.Views;

namespace Ticketing.AspNetCore.Views;

/// <summary>A saved view as the caller has it.</summary>
internal sealed record ViewItem(
    [property: Description("Its id.")] string Id,
    [property: Description("What people read.")] string Name,
    [property: Description("Who has it: the caller alone, a team, or everybody.")] AudienceName Audience,
    [property: Description("The key of the team that has it; null when it is no team's.")] string? Team,
    [property: Description("The query, its order included; 'me' is whoever reads it.")] string Query,
    [property: Description("How its tickets are shown.")] LayoutName Layout,
    [property: Description("A list's columns; none for the usual ones.")] IReadOnlyList<string> Columns,
    [property: Description("What a list's rows are grouped by; null for one list of all.")] string? Group,
    [property: Description("The key of a board's project; null for a list.")] string? Project,
    [property: Description("A board's lanes.")] LanesName Lanes,
    [property: Description("The key of the custom field whose values the lanes are; null where they are others.")] string? LaneField,
    [property: Description("The roles whose people begin with it.")] IReadOnlyList<string> DefaultFor,
    [property: Description("Whether the caller pinned it.")] bool IsPinned,
    [property: Description("Whether the caller may change and delete it.")] bool MayChange,
    [property: Description("Raised by every change; what ETag and If-Match carry.")] int Version)
{
    public static ViewItem From(ShownView shown)
    {
        var view = shown.View;
        return new(
            view.Id, view.Name, AudienceOf(view.Audience), view.Audience.Team, view.Query, (LayoutName)view.Layout, view.Columns,
            view.Group, view.Project, (LanesName)view.Lanes, view.LaneField, view.DefaultFor, shown.IsPinned, shown.MayChange,
            view.Version);
    }

    private static AudienceName AudienceOf(ViewAudience audience) =>
        audience.IsEverybody ? AudienceName.Everybody : audience.Team is null ? AudienceName.Own : AudienceName.Team;
}
