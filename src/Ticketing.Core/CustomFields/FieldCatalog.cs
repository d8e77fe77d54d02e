using System.Collections.Immutable;
using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.CustomFields;

/// <summary>The custom fields of a tenant, in the order in which they are shown. Immutable, thread-safe.</summary>
internal sealed class FieldCatalog
{
    private readonly Dictionary<string, FieldDefinition> byKey;

    public FieldCatalog(IEnumerable<FieldDefinition> fields)
    {
        All = [.. fields.OrderBy(field => field.Order).ThenBy(field => field.Name, StringComparer.Ordinal)
            .ThenBy(field => field.Key, StringComparer.Ordinal)];
        byKey = All.ToDictionary(field => field.Key, StringComparer.Ordinal);
    }

    /// <summary>No fields.</summary>
    public static FieldCatalog None { get; } = new([]);

    /// <summary>All of them, retired ones too.</summary>
    public ImmutableArray<FieldDefinition> All { get; }

    /// <summary>The field of a key; null where there is none.</summary>
    public FieldDefinition? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>Those that tickets of a category can get.</summary>
    public IEnumerable<FieldDefinition> Of(string project, string category) =>
        All.Where(field => field.IsActive && field.IsOf(project, category));

    /// <summary>Those that a transition asks for and a ticket does not have.</summary>
    public IEnumerable<FieldDefinition> Missing(Ticket ticket, string trigger) =>
        Of(ticket.Project, ticket.Category).Where(field => field.RequiredBy.Contains(trigger) && ticket.Fields[field.Key].IsEmpty);

    // On which tickets he sees what those have that agents alone see, is the visibility's business.
    /// <summary>Those that an actor may know of.</summary>
    public FieldCatalog SeenBy(Actor actor) => Without(field => !FieldAccess.MayKnow(field, actor));

    /// <summary>Those of which an actor may know on a ticket that he sees.</summary>
    public FieldCatalog KnownTo(Actor actor, Ticket ticket) => actor.May(Permission.ReadInternal, ticket) ? this : AsPublic();

    /// <summary>The same without those that agents alone see.</summary>
    public FieldCatalog AsPublic() => Without(field => field.IsInternal);

    private FieldCatalog Without(Func<FieldDefinition, bool> isHidden) =>
        All.Any(isHidden) ? new(All.Where(field => !isHidden(field))) : this;
}
