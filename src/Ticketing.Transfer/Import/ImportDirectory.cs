using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Transfer.Rules;

namespace Ticketing.Transfer.Import;

/// <summary>
/// Finds whom and what the names in a file mean, and makes what is missing on the fly. What was found is remembered, within bounds:
/// a file may name more people than fit into memory.
/// </summary>
internal sealed class ImportDirectory(IDirectory directory, PeopleDesk? desk, string tenant, string? project)
{
    private const int Remembered = 20_000;
    private readonly Dictionary<string, NamedPerson> people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> projects = new(StringComparer.Ordinal);
    private readonly NamedKeys teams = new();
    private readonly NamedKeys categories = new();

    /// <summary>Whom a mentioned name means.</summary>
    public NamedPerson Person(string name) => people[name];

    /// <summary>The key of a mentioned team.</summary>
    public string Team(string name) => teams[name];

    /// <summary>The key of a mentioned category.</summary>
    public string Category(string name) => categories[name];

    /// <summary>Whether a mentioned project is there, or comes with the same commit.</summary>
    public bool HasProject(string key) => projects[key];

    /// <summary>Counts on a project that the next commit brings.</summary>
    public void Expect(string key) => projects[key] = true;

    /// <summary>Looks up what is not known yet.</summary>
    public async Task ResolveAsync(Mentions mentions, CancellationToken cancellationToken)
    {
        if (people.Count > Remembered)
            people.Clear();
        foreach (var chunk in mentions.People.Where(name => !people.ContainsKey(name)).Chunk(400))
            await FindPeopleAsync(chunk, cancellationToken);
        foreach (var key in mentions.Projects.Where(key => !projects.ContainsKey(key)))
            projects[key] = await directory.FindProjectAsync(tenant, key, cancellationToken) is not null;
        foreach (var name in teams.Unknown(mentions.Teams))
            await teams.FindAsync(name, key => ExistsAsync(directory.FindTeamAsync(tenant, key, cancellationToken)), LoadTeamsAsync, cancellationToken);
        foreach (var name in categories.Unknown(mentions.Categories))
        {
            await categories.FindAsync(
                name, key => ExistsAsync(directory.FindCategoryAsync(tenant, project!, key, cancellationToken)), LoadCategoriesAsync, cancellationToken);
        }
    }

    /// <summary>What must be saved before tickets that mention these can be.</summary>
    public IEnumerable<DirectoryChange> Missing(Mentions mentions)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in mentions.People)
        {
            if (people[name] is { IsStored: false } person && seen.Add(person.Id))
                yield return new SaveUser(new User { Id = person.Id, DisplayName = name, Email = LooksLikeMail(name) ? name : null });
        }

        foreach (var (key, name) in teams.Missing(mentions.Teams))
            yield return new SaveTeam(new Team(key, name));
        foreach (var (key, name) in categories.Missing(mentions.Categories))
            yield return new SaveCategory(new Category(project!, key, name));
    }

    /// <summary>Remembers that what was missing is saved.</summary>
    public void Saved(Mentions mentions)
    {
        foreach (var name in mentions.People)
            people[name] = people[name] with { IsStored = true };
        teams.Saved(mentions.Teams);
        categories.Saved(mentions.Categories);
    }

    private async Task FindPeopleAsync(string[] names, CancellationToken cancellationToken)
    {
        var ids = names.Concat(names.Select(name => Free(DerivedKeys.From(name)))).Where(id => id.Length is > 0 and <= TicketLimits.Id).ToHashSet(StringComparer.Ordinal);
        var found = (await directory.FindUsersAsync(tenant, ids, cancellationToken)).ToDictionary(user => user.Id, StringComparer.Ordinal);
        foreach (var id in found.Keys.Where(IsNamedInCode).ToList())
            found.Remove(id);
        foreach (var name in names)
        {
            var user = found.GetValueOrDefault(name)
                ?? (LooksLikeMail(name) ? await FindByMailAsync(name, cancellationToken) : null)
                ?? found.GetValueOrDefault(Free(DerivedKeys.From(name)));
            people[name] = user is null ? new(Free(DerivedKeys.From(name)), null, false) : new(user.Id, user.Organisation, true);
        }
    }

    // Whoever is called like the host's own administrator is another one.
    private string Free(string id) => IsNamedInCode(id) ? id + "-person" : id;

    private bool IsNamedInCode(string id) => desk?.IsNamedInCode(new(id, tenant)) is true;

    private async Task<User?> FindByMailAsync(string mail, CancellationToken cancellationToken) =>
        (await directory.ListUsersAsync(tenant, mail, null, 50, cancellationToken))
        .FirstOrDefault(user => string.Equals(user.Email, mail, StringComparison.OrdinalIgnoreCase));

    private async Task<IReadOnlyList<(string Key, string Name)>> LoadTeamsAsync(string? after, int limit, CancellationToken cancellationToken) =>
        [.. (await directory.ListTeamsAsync(tenant, after, limit, cancellationToken)).Select(team => (team.Key, team.Name))];

    private async Task<IReadOnlyList<(string Key, string Name)>> LoadCategoriesAsync(string? after, int limit, CancellationToken cancellationToken) =>
        [.. (await directory.ListCategoriesAsync(tenant, project!, after, limit, cancellationToken)).Select(category => (category.Key, category.Name))];

    private static async Task<bool> ExistsAsync<T>(Task<T?> finding)
        where T : class => await finding is not null;

    private static bool LooksLikeMail(string name)
    {
        var at = name.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < name.Length - 1 && !name.Any(char.IsWhiteSpace);
    }
}
