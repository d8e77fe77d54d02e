using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.CustomFields;
using Ticketing.CustomFields.Stored;
using Ticketing.Tickets;

namespace Ticketing.Desk;

/// <summary>
/// What a file says of custom fields, read by their definitions as it is of commands, with the eyes of who imports. Nobody asks who fills
/// a field in, nor for what is required: whoever may import brings what no command could. Immutable, thread-safe.
/// </summary>
public sealed class ImportedFields
{
    private readonly FieldCatalog fields;
    private readonly Actor actor;

    internal ImportedFields(FieldCatalog fields, Actor actor) => (this.fields, this.actor) = (fields, actor);

    /// <summary>How many further fields there may be.</summary>
    public int Room => TicketLimits.Fields - fields.All.Length;

    /// <summary>What is wrong with a definition by itself, whatever else there is; null when nothing is.</summary>
    public static FieldError? Problem(FieldDefinition field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var errors = new FieldErrors();
        DefinitionRules.Check(field, known: null, errors);
        return errors.Found is [var first, ..] ? first : null;
    }

    /// <summary>What the values of a field are; null where there is no such field.</summary>
    public CustomFieldKind? KindOf(string key) => fields.Find(key)?.Kind;

    /// <summary>
    /// Whether a definition says another kind than the field of its key has here: its values mean something else. Of a field that does not
    /// exist for who imports nothing is said.
    /// </summary>
    public bool IsOtherKind(FieldDefinition field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return fields.Find(field.Key) is { } known && known.Kind != field.Kind && FieldSight.Has(actor, known);
    }

    /// <summary>What of it changes a ticket, or what is wrong with it.</summary>
    /// <param name="ticket">The ticket as it is, or would be without them.</param>
    /// <param name="given">
    /// By the key of a field, what is given for it: a choice by its key or its name, others as commands take them, people by their ids
    /// alone. Nothing empties a field; of one that does not exist for who imports, it says nothing.
    /// </param>
    /// <returns>The changes, none where something is wrong; the errors are those of <c>fields.&lt;key&gt;</c>.</returns>
    public (IReadOnlyList<FieldsChanged> Changes, IReadOnlyList<FieldError> Errors) Read(
        Ticket ticket, IReadOnlyDictionary<string, IReadOnlyList<string>> given)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var (known, errors) = (fields.KnownTo(actor, ticket), new FieldErrors());
        var said = given
            .Where(one => one.Value.Count > 0 || known.Find(one.Key) is not null)
            .ToDictionary(one => one.Key, one => AsKeys(known.Find(one.Key), one.Value), StringComparer.Ordinal);
        var values = FieldReading.Read(known, said, ticket, errors);
        return errors.Found.Count > 0 ? ([], errors.Found) : ([.. FieldChanges.Events(values)], []);
    }

    private static IReadOnlyList<string> AsKeys(FieldDefinition? field, IReadOnlyList<string> said) =>
        field?.Kind.HasChoices() is true
            ? [.. said.Select(one => field.Choices.Any(choice => choice.Key == one) ? one : field.ChoiceCalled(one)?.Key ?? one)]
            : said;
}
