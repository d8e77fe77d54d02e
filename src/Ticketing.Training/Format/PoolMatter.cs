namespace Ticketing.Training.Format;

/// <summary>A pool's file, <c>pool.yaml</c>, as YAML reads it; null for what is not said.</summary>
internal sealed class PoolMatter
{
    public string? Name { get; set; }

    public string? Description { get; set; }

    public int? PassesAt { get; set; }

    public List<CategoryPart>? Categories { get; set; }

    /// <summary>The ids in their order; without it, that of the files' names.</summary>
    public List<string>? Scenarios { get; set; }

    internal sealed class CategoryPart
    {
        public string? Key { get; set; }

        public string? Name { get; set; }
    }
}
