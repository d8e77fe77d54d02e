using Microsoft.AspNetCore.Http;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Console.Boards;
using Ticketing.UI.Console.TicketList;
using Ticketing.Views;

namespace Ticketing.UI.Console.Views;

/// <summary>A view as forms and addresses have it.</summary>
public sealed record ViewForm
{
    /// <summary>What people read.</summary>
    public string Name { get; init; } = "";

    /// <summary>Who has it, as <see cref="AudienceWord"/> says it.</summary>
    public string Audience { get; init; } = OwnWord;

    /// <summary>The query.</summary>
    public string Query { get; init; } = "";

    /// <summary>How its tickets are shown.</summary>
    public ViewLayout Layout { get; init; }

    /// <summary>A list's columns, as addresses call them.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>What a list's rows are grouped by, as addresses call it; null for one list of all.</summary>
    public string? Group { get; init; }

    /// <summary>The key of a board's project; null for a list.</summary>
    public string? Project { get; init; }

    /// <summary>A board's lanes.</summary>
    public BoardGroup Lanes { get; init; } = BoardGroup.None;

    /// <summary>The names of the roles whose people begin with it.</summary>
    public IReadOnlyList<string> DefaultFor { get; init; } = [];

    /// <summary>Whether the reader has it in his sidebar.</summary>
    public bool IsPinned { get; init; }

    private const string OwnWord = "own";
    private const string EverybodyWord = "everybody";
    private const string TeamWord = "team:";

    /// <summary>An audience as forms say it.</summary>
    internal static string AudienceWord(ViewAudience audience) =>
        audience.IsEverybody ? EverybodyWord : audience.Team is { } team ? TeamWord + team : OwnWord;

    internal static ViewForm Of(ShownView shown) => new()
    {
        Name = shown.View.Name,
        Audience = AudienceWord(shown.View.Audience),
        Query = shown.View.Query,
        Layout = shown.View.Layout,
        Columns = shown.View.Columns,
        Group = shown.View.Group,
        Project = shown.View.Project,
        Lanes = BoardGroup.Of(shown.View),
        DefaultFor = shown.View.DefaultFor,
        IsPinned = shown.IsPinned,
    };

    /// <summary>What a list shows; the columns that are usual are not said.</summary>
    internal static ViewForm Of(ListState state) => new()
    {
        Query = state.Query,
        Columns = ListColumns.Write(state.Columns) is { } columns ? columns.Split(',') : [],
        Group = state.Group?.Key,
    };

    internal static ViewForm Of(BoardState state) => new()
    {
        Layout = ViewLayout.Board,
        Query = state.Query,
        Project = state.Project,
        Lanes = state.Group,
    };

    /// <summary>What the address of the form for a new one says.</summary>
    internal static ViewForm Of(IQueryCollection address) => new()
    {
        Query = address["query"].ToString(),
        Layout = LayoutOf(address["layout"]),
        Columns = ColumnsOf(address["columns"].OfType<string>()),
        Group = ViewGroups.Find(address["group"])?.Key,
        Project = address["project"].ToString() is { Length: > 0 } project ? project : null,
        Lanes = BoardGroup.Read(address["group"]),
        IsPinned = true,
    };

    internal static ViewForm Read(IFormCollection form) => new()
    {
        Name = form.Typed("name"),
        Audience = form.Text("audience") ?? OwnWord,
        Query = form.Typed("query"),
        Layout = LayoutOf(form["layout"]),
        Columns = ColumnsOf(form["columns"].OfType<string>()),
        Group = ViewGroups.Find(form["group"])?.Key,
        Project = form.Text("project"),
        Lanes = BoardGroup.Read(form["group"]),
        DefaultFor = [.. form["defaultFor"].OfType<string>()],
        IsPinned = form.Text("isPinned") is not null,
    };

    /// <summary>What of it a list or a board says, by name: all but what it is called and whose it is.</summary>
    internal IEnumerable<(string Name, string Value)> Content => Layout is ViewLayout.Board
        ? [("layout", "board"), ("query", Query), ("project", Project ?? ""), ("group", Lanes.Word)]
        : [("layout", "list"), ("query", Query), .. Columns.Select(column => ("columns", column)), .. Grouped];

    private IEnumerable<(string Name, string Value)> Grouped => Group is null ? [] : [("group", Group)];

    /// <summary>Where it is given a name and saved.</summary>
    internal string NewPath =>
        $"{ViewPaths.List}/new?{string.Join('&', Content.Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"))}";

    /// <summary>The view as the form has it.</summary>
    /// <param name="before">The one that is changed; null for a new one.</param>
    internal SavedView ToView(SavedView? before) => new()
    {
        Id = before?.Id ?? "",
        Name = Name,
        Audience = Audience.StartsWith(TeamWord, StringComparison.Ordinal) ? ViewAudience.Of(Audience[TeamWord.Length..])
            : Audience == EverybodyWord ? ViewAudience.Everybody
            : ViewAudience.Own,
        Query = Query,
        Layout = Layout,
        Columns = [.. Columns],
        Group = Group,
        Project = Project,
        Lanes = Lanes.Grouping,
        LaneField = Lanes.Field,
        DefaultFor = [.. DefaultFor],
    };

    private static ViewLayout LayoutOf(string? word) => word == "board" ? ViewLayout.Board : ViewLayout.List;

    private static IReadOnlyList<string> ColumnsOf(IEnumerable<string> words) =>
        [.. words.SelectMany(word => word.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
