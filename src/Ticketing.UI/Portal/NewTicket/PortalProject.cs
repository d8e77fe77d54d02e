using Ticketing.Projects;

namespace Ticketing.UI.Portal.NewTicket;

/// <summary>A project to file in, with what a ticket there can be about.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">What people read.</param>
/// <param name="Categories">Those that are offered, by name.</param>
public sealed record PortalProject(string Key, string Name, IReadOnlyList<Category> Categories);
