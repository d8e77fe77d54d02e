using System.Diagnostics.CodeAnalysis;
using Ticketing.Administration;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Storage;

namespace Ticketing.Transfer.Import;

/// <summary>Finds whom and what the names in a file mean, and makes what is missing on the fly.</summary>
internal sealed class ImportDirectory(IDirectory directory, PeopleDesk desk, string tenant, string? project)
{
    private readonly Dictionary<string, bool> projects = new(StringComparer.Ordinal);
    private readonly NamedPeople people = new(directory, tenant, id => desk.IsNamedInCode(new(id, tenant)));
    private readonly Mentions used = new();

    // By a draft of which it is not known yet whether it is stored.
    private readonly Mentions asked = new();

    private readonly NamedKeys teams = new(
        async (key, token) => (await directory.FindTeamAsync(tenant, key, token))?.Name,
        async (after, limit, token) =>
            [.. (await directory.ListTeamsAsync(tenant, after, limit, token)).Select(team => (team.Key, team.Name))]);

    private readonly NamedKeys categories = new(
        async (key, token) => (await directory.FindCategoryAsync(tenant, project!, key, token))?.Name,
        async (after, limit, token) =>
            [.. (await directory.ListCategoriesAsync(tenant, project!, after, limit, token)).Select(found => (found.Key, found.Name))]);

    /// <summary>Whom a mentioned name means; null for none.</summary>
    [return: NotNullIfNotNull(nameof(name))]
    public NamedPerson? Person(string? name)
    {
        if (name is null)
            return null;
        asked.Person(name);
        return people[name];
    }

    /// <summary>The key of a mentioned team; null for none.</summary>
    [return: NotNullIfNotNull(nameof(name))]
    public string? Team(string? name)
    {
        if (name is null)
            return null;
        asked.Team(name);
        return teams[name];
    }

    /// <summary>The key of a mentioned category.</summary>
    public string Category(string name)
    {
        asked.Category(name);
        return categories[name];
    }

    /// <summary>Whether a mentioned project is there, or comes with the same commit.</summary>
    public bool HasProject(string key) => projects[key];

    /// <summary>Counts on a project that the next commit brings.</summary>
    public void Expect(string key) => projects[key] = true;

    /// <summary>Looks up what is not known yet, before a batch is planned.</summary>
    public async Task ResolveAsync(Mentions mentions, CancellationToken cancellationToken)
    {
        used.Clear();
        asked.Clear();
        await people.ResolveAsync(mentions.People, cancellationToken);
        await teams.ResolveAsync(mentions.Teams, cancellationToken);
        await categories.ResolveAsync(mentions.Categories, cancellationToken);
        foreach (var key in mentions.Projects.Where(key => !projects.ContainsKey(key)))
            projects[key] = await directory.FindProjectAsync(tenant, key, cancellationToken) is not null;
    }

    /// <summary>Ends a draft: whom and what a row names that is not stored is not made for it.</summary>
    public void EndDraft(bool isStored)
    {
        if (isStored)
            used.Add(asked);
        asked.Clear();
    }

    /// <summary>What must be saved before the tickets that were planned can be: all that was asked for and is not there.</summary>
    public IEnumerable<DirectoryChange> Missing()
    {
        foreach (var user in people.Missing(used.People))
            yield return new SaveUser(user);
        foreach (var (key, name) in teams.Missing(used.Teams))
            yield return new SaveTeam(new Team(key, name));
        foreach (var (key, name) in categories.Missing(used.Categories))
            yield return new SaveCategory(new Category(project!, key, name));
    }

    /// <summary>Remembers that what was missing is saved.</summary>
    public void Saved()
    {
        people.Saved(used.People);
        teams.Saved(used.Teams);
        categories.Saved(used.Categories);
    }
}
