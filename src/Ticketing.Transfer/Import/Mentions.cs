namespace Ticketing.Transfer.Import;

/// <summary>The names of people, teams and categories that occur in a batch, as the file writes them, and the keys of projects.</summary>
internal sealed class Mentions
{
    public HashSet<string> People { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Teams { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Categories { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Projects { get; } = new(StringComparer.Ordinal);

    /// <summary>All that some drafts will ask for.</summary>
    public static Mentions Of(IEnumerable<Draft> drafts)
    {
        var mentions = new Mentions();
        foreach (var draft in drafts)
            draft.Mention(mentions);
        return mentions;
    }

    public void Project(string key) => Projects.Add(key);

    public void Person(string? name) => Add(People, name);

    public void Team(string? name) => Add(Teams, name);

    public void Category(string? name) => Add(Categories, name);

    public void Add(Mentions others)
    {
        People.UnionWith(others.People);
        Teams.UnionWith(others.Teams);
        Categories.UnionWith(others.Categories);
        Projects.UnionWith(others.Projects);
    }

    public void Clear()
    {
        foreach (var names in new[] { People, Teams, Categories, Projects })
            names.Clear();
    }

    private static void Add(HashSet<string> names, string? name)
    {
        if (name is not null)
            names.Add(name);
    }
}
