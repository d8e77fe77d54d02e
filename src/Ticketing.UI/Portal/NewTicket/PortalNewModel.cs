using System.Collections.Frozen;
using Ticketing.CustomFields;

namespace Ticketing.UI.Portal.NewTicket;

/// <summary>The form of a new ticket, as far as it is filled in.</summary>
/// <param name="Title">The title.</param>
/// <param name="About">Project and category, <c>support/hardware</c>; blank when nothing was chosen.</param>
/// <param name="Description">Markdown.</param>
/// <param name="Projects">What can be chosen.</param>
/// <param name="Others">More projects than a choice should have: they are chosen first. By key and name.</param>
/// <param name="Errors">What is wrong with it.</param>
public sealed record PortalNewModel(
    string Title, string About, string Description, IReadOnlyList<PortalProject> Projects, IReadOnlyList<(string Key, string Name)> Others,
    IReadOnlyList<FieldError> Errors)
{
    /// <summary>The custom fields of what the ticket is about, so far as the requester fills them in.</summary>
    public IReadOnlyList<FieldDefinition> Fields { get; init; } = [];

    /// <summary>What stands in them, by their keys.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Given { get; init; } =
        FrozenDictionary<string, IReadOnlyList<string>>.Empty;
}
