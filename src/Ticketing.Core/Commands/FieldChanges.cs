using Ticketing.Access;
using Ticketing.CustomFields;
using Ticketing.Tickets;
using static Ticketing.Commands.CommandAuthorization;

namespace Ticketing.Commands;

/// <summary>What commands do to custom fields: the one place that reads values, asks for rights and demands what is required.</summary>
internal static class FieldChanges
{
    /// <summary>Fills in the fields of a new ticket: what is given, and the defaults of what is not.</summary>
    /// <exception cref="TicketValidationException">A value is none, or one that is required is missing.</exception>
    /// <exception cref="TicketForbiddenException">The actor may not fill in a field.</exception>
    public static void Begin(TicketDraft draft, IReadOnlyDictionary<string, IReadOnlyList<string>> given, DecisionFacts facts)
    {
        var ticket = draft.Ticket!;
        var actor = facts.Actor;
        var errors = new FieldErrors();
        var values = Read(ticket, given, facts, errors);
        foreach (var field in facts.Fields.Of(ticket.Project, ticket.Category))
        {
            if (!given.ContainsKey(field.Key) && FieldReading.DefaultOf(field) is { IsEmpty: false } value)
                values = values.With(field.Key, value);
            if (field.IsRequired && values[field.Key].IsEmpty && FillsIn(field, ticket, actor))
                errors.Add(FieldReading.Path + field.Key, Missing());
        }

        errors.ThrowIfAny();
        foreach (var key in given.Keys)
            Require(FillsIn(facts.Fields.Find(key)!, ticket, actor), Permission.Triage);
        Record(draft, values);
    }

    /// <summary>Sets those of a ticket's fields that are given, and empties those for which nothing is.</summary>
    /// <inheritdoc cref="Begin"/>
    public static void Change(TicketDraft draft, IReadOnlyDictionary<string, IReadOnlyList<string>> given, DecisionFacts facts)
    {
        if (given.Count == 0)
            return;
        var ticket = draft.Ticket!;
        var errors = new FieldErrors();
        var values = Read(ticket, given, facts, errors);
        foreach (var (key, value) in values)
        {
            if (value.IsEmpty && facts.Fields.Of(ticket.Project, ticket.Category).Any(field => field.Key == key && field.IsRequired))
                errors.Add(FieldReading.Path + key, Missing());
        }

        errors.ThrowIfAny();
        foreach (var (key, _) in values)
        {
            var field = facts.Fields.Find(key)!;
            Require(FieldAccess.MayEdit(field, ticket, facts.Actor), FieldAccess.Needed(field));
        }

        Record(draft, values);
    }

    /// <summary>Refuses a transition that asks for fields which the ticket does not have, and the actor may fill in.</summary>
    /// <exception cref="TicketValidationException">Some are missing.</exception>
    public static void RequireFor(Ticket ticket, string trigger, DecisionFacts facts)
    {
        // Most help desks have none, and nothing is allocated for them.
        if (facts.Fields.All.IsEmpty)
            return;
        var errors = new FieldErrors();
        foreach (var field in facts.Fields.Missing(ticket, trigger))
        {
            if (FieldAccess.MayEdit(field, ticket, facts.Actor))
            {
                errors.Add(
                    FieldReading.Path + field.Key,
                    Wording.Of(FieldErrorCodes.FieldNeeded, $"Fill in '{field.Name}' first: this step requires it."));
            }
        }

        errors.ThrowIfAny();
    }

    /// <summary>The events that set values: of those that agents alone see, one of its own.</summary>
    public static IEnumerable<FieldsChanged> Events(EquatableDictionary<FieldValue> values) =>
        values.GroupBy(one => one.Value.Internal).OrderBy(one => one.Key).Select(alike => new FieldsChanged(alike.Aggregate(
            default(EquatableDictionary<FieldValue>), (some, one) => some.With(one.Key, one.Value with { Internal = false })))
        {
            Internal = alike.Key,
        });

    private static EquatableDictionary<FieldValue> Read(
        Ticket ticket, IReadOnlyDictionary<string, IReadOnlyList<string>> given, DecisionFacts facts, FieldErrors errors)
    {
        var values = FieldReading.Read(facts.Fields.KnownTo(facts.Actor, ticket), given, ticket, errors);
        foreach (var (key, value) in values.Where(one => one.Value is { Kind: CustomFieldKind.Person, IsEmpty: false }))
        {
            if (!facts.Actor.Is(value.Only) && !facts.FieldPeople.Contains(value.Only!))
            {
                errors.Add(
                    FieldReading.Path + key, $"There is no active person '{value.Only}'.", FieldErrorCodes.NoPerson, value.Only);
            }
        }

        return values;
    }

    private static void Record(TicketDraft draft, EquatableDictionary<FieldValue> values)
    {
        foreach (var changed in Events(values))
            draft.Record(changed);
    }

    private static bool FillsIn(FieldDefinition field, Ticket ticket, Actor actor) =>
        FieldAccess.FillsIn(field, permission => actor.May(permission, ticket));

    private static Wording Missing() => new(FieldErrorCodes.Required, "This is required and must not be blank.", []);
}
