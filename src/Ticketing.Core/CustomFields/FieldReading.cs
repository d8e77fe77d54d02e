using Ticketing.Tickets;

namespace Ticketing.CustomFields;

/// <summary>Reads what somebody gives for custom fields, by their definitions. Pure.</summary>
internal static class FieldReading
{
    /// <summary>What the path of an error says before the key of a field.</summary>
    public const string Path = "fields.";

    /// <summary>
    /// What of it changes the ticket; what is wrong is noted as an error of its field. A field that is not among those known is answered as
    /// one that there is not.
    /// </summary>
    /// <param name="known">The fields that whoever gives the values may know of.</param>
    /// <param name="given">By the key of a field, what is given for it; nothing empties it.</param>
    /// <param name="ticket">The ticket as it is.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public static EquatableDictionary<FieldValue> Read(
        FieldCatalog known, IReadOnlyDictionary<string, IReadOnlyList<string>> given, Ticket ticket, FieldErrors errors)
    {
        var read = default(EquatableDictionary<FieldValue>);
        foreach (var (key, typed) in given)
        {
            if (known.Find(key) is not { } field)
                errors.Add(Path + key, $"There is no field '{key}'.", FieldErrorCodes.Unknown, key);
            else if (Values(field, typed, ticket.Fields[key].Values, errors) is { } value && value.Values != ticket.Fields[key].Values
                && !Refuses(field, value, ticket, errors))
                read = read.With(key, value);
        }

        return read;
    }

    /// <summary>Why what is to be the default of a field is none; null when it is one.</summary>
    public static Wording? RefuseDefault(FieldDefinition field)
    {
        var errors = new FieldErrors();
        Values(field, field.Default, default, errors);
        return errors.Found is [var first, ..] ? new(first.Code ?? FieldErrorCodes.Unknown, first.Message, first.Arguments) : null;
    }

    /// <summary>What a new ticket has by default: nothing where a choice was retired since.</summary>
    public static FieldValue DefaultOf(FieldDefinition field)
    {
        var errors = new FieldErrors();
        return Values(field, field.Default, default, errors) is { } value && errors.Found.Count == 0 ? value : default;
    }

    private static bool Refuses(FieldDefinition field, FieldValue value, Ticket ticket, FieldErrors errors)
    {
        // What is there may be taken away.
        if (value.IsEmpty)
            return false;
        if (!field.IsActive)
            errors.Add(Path + field.Key, "This field is retired: tickets keep what they have in it.", FieldErrorCodes.FieldRetired);
        else if (!field.IsOf(ticket.Project, ticket.Category))
            errors.Add(Path + field.Key, "Tickets of this category do not have this field.", FieldErrorCodes.FieldOfOthers);
        else
            return false;
        return true;
    }

    // What is there is no mistake, though the choice was retired since.
    private static FieldValue? Values(FieldDefinition field, IReadOnlyList<string> typed, EquatableSet there, FieldErrors errors)
    {
        var path = Path + field.Key;
        var most = field.Kind is CustomFieldKind.Choices ? TicketLimits.FieldChoices : 1;
        if (typed.Count > most)
        {
            errors.Add(path, Wording.Of(FieldErrorCodes.TooMany, $"There may be {most} at most."));
            return null;
        }

        var values = new List<string>();
        foreach (var one in typed.Where(one => !string.IsNullOrWhiteSpace(one)))
        {
            var (value, refusal) = CustomFieldRules.Read(field.Kind, one);
            refusal ??= there.Contains(value!) ? null : RefuseChoice(field, value!);
            if (refusal is not null)
                errors.Add(path, refusal);
            else
                values.Add(value!);
        }

        return new FieldValue(field.Kind, new(values), field.IsInternal);
    }

    private static Wording? RefuseChoice(FieldDefinition field, string value) =>
        field.Kind.HasChoices() && !field.Choices.Any(choice => choice.Key == value && choice.IsActive)
            ? Wording.Of(
                FieldErrorCodes.NoneOf,
                $"Known are {string.Join(", ", field.Choices.Where(choice => choice.IsActive).Select(choice => choice.Key))}.")
            : null;
}
