using Microsoft.AspNetCore.Http;
using Ticketing.Views;

namespace Ticketing.UI.Console.Boards;

/// <summary>What the address of a board says.</summary>
/// <param name="Project">The key of the project.</param>
/// <param name="Group">The lanes.</param>
/// <param name="Query">What else the tickets must meet.</param>
public sealed record BoardState(string Project, BoardGroup Group, string Query)
{
    /// <summary>What a form of a board says.</summary>
    internal static BoardState Of(IFormCollection form) =>
        new(form["project"].ToString(), BoardGroup.Read(form["group"]), form["q"].ToString()) { View = form.Text("view") };

    /// <summary>The id of the saved view that it began as; null for none.</summary>
    public string? View { get; init; }

    /// <summary>Whether something is not as that view has it.</summary>
    internal bool IsUnlike(SavedView view) => Project != view.Project || Group != BoardGroup.Of(view) || Query != view.Query;

    /// <summary>The address, below where the pages are mapped.</summary>
    public string Path => $"/board?{Parameters}";

    /// <summary>What the address says, to be put behind others.</summary>
    public string Parameters =>
        $"project={Uri.EscapeDataString(Project)}{(Group == BoardGroup.None && View is null ? "" : $"&group={Group.Word}")}" +
        (View is null ? "" : $"&view={Uri.EscapeDataString(View)}") +
        // Where none is said, it is the view's.
        $"{(Query.Length == 0 && View is null ? "" : $"&q={Uri.EscapeDataString(Query)}")}";
}
