using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Ticketing.Attachments;
using Ticketing.Commands;
using Ticketing.Links;
using Ticketing.Tickets;
using Ticketing.UI.CustomFields;

namespace Ticketing.UI.Splitting;

/// <summary>What stands in the form of a ticket that a comment becomes.</summary>
/// <param name="Title">One line.</param>
/// <param name="Project">The key of the project.</param>
/// <param name="Priority">How pressing it is.</param>
public sealed record SplitInput(string Title, string Project, Priority Priority)
{
    /// <summary>What the comment's ticket is to it, as links call it.</summary>
    public string Link { get; init; } = LinkKind.RelatesTo.Name;

    /// <summary>The files that it gets.</summary>
    public IReadOnlyCollection<AttachmentId> Files { get; init; } = [];

    /// <summary>What stands in custom fields, by their keys.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; init; } =
        FrozenDictionary<string, IReadOnlyList<string>>.Empty;

    internal static SplitInput Of(IFormCollection form, Ticket ticket) => new(
        form["title"].ToString(), form.Text("project") ?? ticket.Project,
        Enum.TryParse<Priority>(form["priority"], ignoreCase: true, out var priority) && Enum.IsDefined(priority)
            ? priority
            : ticket.Priority)
    {
        Link = form["link"].ToString(),
        Files = [.. form["file"].Select(id => AttachmentId.TryParse(id, out var file) ? file : default).Where(id => id != default)],
        Fields = SentFields.Of(form),
    };

    internal SplitComment ToCommand(int comment, LinkKinds kinds) => new(comment)
    {
        Title = Title,
        Project = Project,
        Priority = Priority,
        Link = kinds.Find(Link) ?? LinkKind.RelatesTo.Forward,
        Fields = Fields,
    };
}
