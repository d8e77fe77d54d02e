using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Projects;
using Ticketing.Storage;
using Ticketing.UI.Console.Administration.Shared;

namespace Ticketing.UI.Console.Administration.Projects;

/// <summary>The projects that the reader manages, in the order of their keys, and after them those that are retired.</summary>
internal sealed class ManagedProjects(PageContext page, ProjectDesk desk)
{
    // No key has it: what follows is the key of a retired one.
    private const char Retired = '~';

    public async Task<Stretch<Project>> ReadAsync(string? after, CancellationToken cancellationToken)
    {
        var found = new List<Project>();
        var isPast = after is [Retired, ..];
        if (!isPast)
            await AddAsync(found, isActive: true, after, cancellationToken);
        if (found.Count <= Stretch<Project>.Most)
            await AddAsync(found, isActive: false, isPast ? after![1..] : null, cancellationToken);
        return Stretch<Project>.Of(found, after, project => project.IsActive ? project.Key : Retired + project.Key);
    }

    // One more than a page has says that there is another page.
    private async Task AddAsync(List<Project> found, bool isActive, string? after, CancellationToken cancellationToken)
    {
        IReadOnlyList<Project> read;
        do
        {
            read = await desk.ListAsync(page.Caller, after, cancellationToken);
            found.AddRange(read.Where(
                project => project.IsActive == isActive && page.Actor.May(Permission.ManageProject, project.Key)));
            after = read.Count == 0 ? null : read[^1].Key;
        }
        while (read.Count == DirectoryLimits.Page && found.Count <= Stretch<Project>.Most);
    }
}
