using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Ticketing.Search.Language;

/// <summary>The table of fields: the one place that says which exist and what each accepts.</summary>
public static class QueryFields
{
    /// <summary>Every field, in the order of <see cref="QueryField"/>.</summary>
    public static IReadOnlyList<QueryFieldDefinition> All { get; } =
    [
        new(QueryField.Is, QueryFieldKind.Flag, allowsNone: false),
        new(QueryField.Status, QueryFieldKind.Text, allowsNone: false),
        new(QueryField.Priority, QueryFieldKind.Priority, allowsNone: false),
        new(QueryField.Assignee, QueryFieldKind.Person, allowsNone: true),
        new(QueryField.Requester, QueryFieldKind.Person, allowsNone: false),
        new(QueryField.Creator, QueryFieldKind.Person, allowsNone: false),
        new(QueryField.Team, QueryFieldKind.Text, allowsNone: true),
        new(QueryField.Organisation, QueryFieldKind.Text, allowsNone: true, "organization", "org"),
        new(QueryField.Project, QueryFieldKind.Text, allowsNone: true),
        new(QueryField.Category, QueryFieldKind.Text, allowsNone: true),
        new(QueryField.Tag, QueryFieldKind.Text, allowsNone: true),
        new(QueryField.Id, QueryFieldKind.Number, allowsNone: false),
        new(QueryField.Ref, QueryFieldKind.Text, allowsNone: true, "externalref"),
        new(QueryField.Created, QueryFieldKind.Date, allowsNone: false),
        new(QueryField.Updated, QueryFieldKind.Date, allowsNone: false),
        new(QueryField.Resolved, QueryFieldKind.Date, allowsNone: true),
        new(QueryField.Closed, QueryFieldKind.Date, allowsNone: true),
        new(QueryField.Due, QueryFieldKind.Date, allowsNone: true),
        new(QueryField.Title, QueryFieldKind.Text, allowsNone: false),
        new(QueryField.Sort, QueryFieldKind.Sort, allowsNone: false),
    ];

    private static readonly FrozenDictionary<string, QueryFieldDefinition> ByName = All
        .SelectMany(d => d.Aliases.Prepend(d.Name), (definition, name) => (definition, name))
        .ToFrozenDictionary(x => x.name, x => x.definition, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<QueryField, QueryFieldDefinition> ByField = All.ToFrozenDictionary(d => d.Field);

    /// <summary>Names and aliases, for naming the nearest.</summary>
    internal static IReadOnlyList<string> Names { get; } = [.. All.SelectMany(d => d.Aliases.Prepend(d.Name))];

    /// <summary>The definition of a field.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of the enum.</exception>
    public static QueryFieldDefinition Of(QueryField field) =>
        ByField.TryGetValue(field, out var definition) ? definition : throw new ArgumentOutOfRangeException(nameof(field));

    /// <summary>Finds a field by its name or an alias, in any case.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out QueryFieldDefinition? definition) =>
        ByName.TryGetValue(name, out definition);
}
