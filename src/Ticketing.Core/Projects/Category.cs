namespace Ticketing.Projects;

/// <summary>A kind of ticket within a project.</summary>
/// <param name="Project">The key of its project.</param>
/// <param name="Key">Unique in its project: see <see cref="Keys"/>.</param>
/// <param name="Name">What people read; 1 to 200 characters.</param>
/// <param name="IsDefault">
/// Whether new tickets get it when none is said. A project has one: making another the default ends this one's turn.
/// </param>
/// <param name="IsActive">Whether it is offered for new tickets; one in use is retired rather than deleted.</param>
public sealed record Category(string Project, string Key, string Name, bool IsDefault = false, bool IsActive = true)
{
    /// <summary>The default category of a project that has no other one yet.</summary>
    internal static Category General(string project) => new(project, "general", "General", IsDefault: true);
}
