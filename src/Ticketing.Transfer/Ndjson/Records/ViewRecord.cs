using System.Text.Json.Serialization;
using Ticketing.Views;

namespace Ticketing.Transfer.Ndjson.Records;

/// <summary>A saved view: a person's own, a team's, or, without either, everybody's.</summary>
internal sealed record ViewRecord : SettingRecord
{
    public string? Owner { get; init; }

    public string? Team { get; init; }

    public required string Query { get; init; }

    public required ViewLayout Layout { get; init; }

    public IReadOnlyList<string?>? Columns { get; init; }

    public string? Group { get; init; }

    public string? Project { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public BoardGrouping Lanes { get; init; }

    public string? LaneField { get; init; }

    public IReadOnlyList<string?>? DefaultFor { get; init; }

    /// <summary>A view as a line.</summary>
    /// <param name="view">The view.</param>
    /// <param name="owner">The user id of whoever has those that are his own.</param>
    public static ViewRecord Of(SavedView view, string owner) => new()
    {
        Id = view.Id,
        Name = view.Name,
        Owner = view.Audience == ViewAudience.Own ? owner : null,
        Team = view.Audience.Team,
        Query = view.Query,
        Layout = view.Layout,
        Columns = view.Columns.IsEmpty ? null : view.Columns,
        Group = view.Group,
        Project = view.Project,
        Lanes = view.Lanes,
        LaneField = view.LaneField,
        DefaultFor = view.DefaultFor.IsEmpty ? null : view.DefaultFor,
    };

    public SavedView ToView() => new()
    {
        Id = Id,
        Name = Name,
        Audience = Owner is not null ? ViewAudience.Own : Team is not null ? ViewAudience.Of(Team) : ViewAudience.Everybody,
        Query = Query,
        Layout = Layout,
        Columns = [.. (Columns ?? []).OfType<string>()],
        Group = Group,
        Project = Project,
        Lanes = Lanes,
        LaneField = LaneField,
        DefaultFor = [.. (DefaultFor ?? []).OfType<string>()],
    };
}
