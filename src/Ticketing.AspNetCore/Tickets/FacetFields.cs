using Ticketing.Fields;
using Ticketing.Search.Facets;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>
/// What the API calls facets: <c>status</c>, <c>category</c>; <c>status/category</c> for a field crossed with the status.
/// </summary>
internal static class FacetFields
{
    private const string ByStatus = "status/";
    private const int Most = 10;

    private static readonly Dictionary<string, TicketField> Fields =
        TicketFields.Facets.ToDictionary(field => field.Property, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names, for whoever asks.</summary>
    public static string Names { get; } = $"{string.Join(", ", Fields.Keys)}, field.key of custom fields with choices";

    /// <summary>Reads a list of names.</summary>
    /// <exception cref="TicketValidationException">It is empty, too long, or has something that is no facet.</exception>
    public static IReadOnlyCollection<FacetKey> Read(string? names)
    {
        var read = (names ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(ReadOne)
            .Distinct()
            .ToList();
        return read.Count is >= 1 and <= Most
            ? read
            : throw new TicketValidationException(
                "fields", $"Name 1 to {Most} fields, separated by commas: {Names}; or two of them as status/category.");
    }

    /// <summary>The name of a facet.</summary>
    public static string NameOf(FacetKey key) => (key.ByStatus ? ByStatus : "") + key.Field.Property;

    private static FacetKey ReadOne(string name)
    {
        var isByStatus = name.StartsWith(ByStatus, StringComparison.OrdinalIgnoreCase);
        var own = isByStatus ? name[ByStatus.Length..] : name;
        return CustomField.TryRead(own, out var custom) ? new(custom, isByStatus)
            : Fields.TryGetValue(own, out var field) && !(isByStatus && field == TicketFields.Status) ? new(field, isByStatus)
            : throw new TicketValidationException(
                "fields", $"'{name}' is no facet. Known are: {Names}; and each of them behind 'status/'.");
    }
}
