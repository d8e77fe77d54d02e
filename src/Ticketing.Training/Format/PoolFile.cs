using Ticketing.Training.Pools;

namespace Ticketing.Training.Format;

/// <summary>A pool as a text: the <c>pool.yaml</c> in the folder of its scenarios.</summary>
internal static class PoolFile
{
    public const string Name = "pool.yaml";

    /// <param name="text">The file; null where a folder has none.</param>
    /// <param name="key">The folder's name.</param>
    /// <param name="there">The ids of the scenarios in the folder, in the order of their names.</param>
    /// <exception cref="TicketValidationException">It is none.</exception>
    public static Pool Read(string? text, string key, IEnumerable<string> there)
    {
        var matter = text is null ? new() : Yaml.Read<PoolMatter>(text);
        return new()
        {
            Name = matter.Name ?? key,
            Description = matter.Description?.Trim() ?? "",
            PassesAt = matter.PassesAt ?? 70,
            Categories = [.. (matter.Categories ?? []).Select(one => new PoolCategory(one.Key ?? "", one.Name ?? one.Key ?? ""))],
            Scenarios = matter.Scenarios is { } named ? [.. named] : [.. there],
        };
    }

    public static string Write(Pool pool) => Yaml.Write(new PoolMatter
    {
        Name = pool.Name,
        Description = pool.Description.Length == 0 ? null : pool.Description,
        PassesAt = pool.PassesAt,
        Categories = [.. pool.Categories.Select(one => new PoolMatter.CategoryPart { Key = one.Key, Name = one.Name })],
        Scenarios = [.. pool.Scenarios],
    });
}
