using Ticketing.Training.Pools;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Format;

/// <summary>A pool with its scenarios, as a folder has them.</summary>
/// <param name="Key">The folder's name.</param>
/// <param name="Pool">The pool.</param>
/// <param name="Scenarios">The scenarios' files, by id, translations among them.</param>
/// <param name="Files">What the folders of its scenarios have.</param>
internal sealed record PoolFolder(
    string Key, Pool Pool, IReadOnlyDictionary<string, string> Scenarios, IReadOnlyList<FolderFile> Files)
{
    private const string Extension = ".md";

    /// <summary>Whether a file of a folder says something of its pool.</summary>
    public static bool IsText(string name) => name.EndsWith(Extension, StringComparison.Ordinal) || name == PoolFile.Name;

    /// <summary>How a scenario's file is called.</summary>
    public static string NameOf(string id) => id + Extension;

    /// <summary>A folder's pool, of its texts and files.</summary>
    public static PoolFolder Of(string key, IEnumerable<(string Name, string Text)> texts, IEnumerable<FolderFile> files)
    {
        var byName = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, text) in texts)
            byName[name] = text;
        byName.Remove(PoolFile.Name, out var pool);
        var scenarios = byName.ToDictionary(file => file.Key[..^Extension.Length], file => file.Value);
        return new(
            key, PoolFile.Read(pool, key, scenarios.Keys.Where(id => !ScenarioId.IsTranslation(id))), scenarios,
            [.. files.OrderBy(file => file.Scenario, StringComparer.Ordinal).ThenBy(file => file.Name, StringComparer.Ordinal)]);
    }

    /// <summary>The same for a help desk that keeps no files.</summary>
    public PoolFolder WithoutFiles() => this with
    {
        Scenarios = Scenarios.ToDictionary(
            one => one.Key, one => ScenarioFile.Write(ScenarioFolder.Detach(ScenarioFile.Read(one.Value), _ => true))),
        Files = [],
    };

    /// <summary>What a scenario's folder has; a translation takes what it names and has not from the folder of the original.</summary>
    public IReadOnlyList<FolderFile> FilesOf(string id, Scenario scenario)
    {
        var own = Files.Where(file => file.Scenario == id).ToList();
        if (!ScenarioId.IsTranslation(id))
            return own;
        var named = ScenarioFolder.Named(scenario).Select(one => one.Name).Except(own.Select(file => file.Name)).ToHashSet();
        var original = ScenarioId.Without(id);
        return [.. own, .. Files.Where(file => file.Scenario == original && named.Contains(file.Name))];
    }
}
