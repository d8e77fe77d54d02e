using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ticketing.Training.Pools;
using Ticketing.UI;

namespace Ticketing.Training.Pages.Pools;

/// <summary>A pool as the form has it.</summary>
public sealed record PoolForm
{
    private const string Unsaid = "70";

    /// <summary>The key; of a new pool, empty where it is made of the name.</summary>
    public string Key { get; init; } = "";

    /// <summary>What people read.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is for, in Markdown.</summary>
    public string Description { get; init; } = "";

    /// <summary>The categories, one a line: <c>bug: Bug</c>.</summary>
    public string Categories { get; init; } = "";

    /// <summary>How many points an exercise needs.</summary>
    public string PassesAt { get; init; } = Unsaid;

    /// <summary>The version that the form was made of; 0 for a new pool.</summary>
    public int Version { get; init; }

    internal static PoolForm New { get; } = new() { Categories = Lines(PoolCategory.Default) };

    internal static PoolForm Of(SavedPool saved) => new()
    {
        Key = saved.Key,
        Name = saved.Pool.Name,
        Description = saved.Pool.Description,
        Categories = Lines(saved.Pool.Categories),
        PassesAt = saved.Pool.PassesAt.ToString(CultureInfo.InvariantCulture),
        Version = saved.Version,
    };

    internal static PoolForm Read(IFormCollection form)
    {
        var name = form.Text("name") ?? "";
        return new()
        {
            Key = form.Text("key") ?? Keys.From(name),
            Name = name,
            Description = form.Text("description") ?? "",
            Categories = form.Text("categories") ?? "",
            PassesAt = form.Text("passesAt") ?? "",
            Version = int.TryParse(form.Text("version"), CultureInfo.InvariantCulture, out var version) ? version : 0,
        };
    }

    /// <summary>The pool, with the scenarios that it has.</summary>
    internal Pool ToPool(ImmutableArray<string> scenarios) => new()
    {
        Name = Name,
        Description = Description.ReplaceLineEndings("\n"),
        // What is no number is out of range, too.
        PassesAt = int.TryParse(PassesAt, CultureInfo.InvariantCulture, out var points) ? points : -1,
        Categories = [.. Categories.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Category)],
        Scenarios = scenarios,
    };

    // Who writes a name alone means the key that it makes.
    private static PoolCategory Category(string line) => line.Split(':', 2, StringSplitOptions.TrimEntries) is [var key, var name]
        ? new(key, name)
        : new(Keys.From(line), line);

    private static string Lines(IEnumerable<PoolCategory> categories) =>
        string.Join('\n', categories.Select(category => $"{category.Key}: {category.Name}"));
}
