using System.Collections.Immutable;
using Ticketing.Tickets;

namespace Ticketing.CustomFields;

/// <summary>What the definition of a custom field may say by itself. Pure.</summary>
internal static class DefinitionRules
{
    private const int MostChoices = 200;
    private const int MostTriggers = 50;

    private static readonly TextRule Help = TextRule.Optional(1000);

    /// <summary>Notes what is wrong.</summary>
    /// <param name="field">The definition.</param>
    /// <param name="known">What it was until now; null for a new one.</param>
    /// <param name="errors">Takes it.</param>
    public static void Check(FieldDefinition field, FieldDefinition? known, FieldErrors errors)
    {
        errors.CheckKey("key", field.Key);
        errors.Check("name", field.Name, FieldRules.Name);
        errors.Check("help", field.Help, Help);
        if (!Enum.IsDefined(field.Kind))
            errors.Add("kind", Wording.Of(FieldErrorCodes.NoneOf, $"Known are {string.Join(", ", CustomFieldKinds.Names)}."));
        else if (known is not null && known.Kind != field.Kind)
            errors.Add("kind", AsMade());
        if (known is not null && known.SeenBy != field.SeenBy)
            errors.Add("seenBy", AsMade());
        if (field.RequiredBy.Length > MostTriggers)
            errors.Add("requiredBy", Wording.Of(FieldErrorCodes.TooMany, $"There may be {MostTriggers} at most."));
        if (Enum.IsDefined(field.Kind))
        {
            CheckChoices(field.Kind, field.Choices, errors);
            errors.AddIfAny("default", FieldReading.RefuseDefault(field));
        }
    }

    private static void CheckChoices(CustomFieldKind kind, ImmutableArray<FieldChoice> choices, FieldErrors errors)
    {
        if (kind.HasChoices() != choices.Length > 0)
        {
            errors.Add("choices", kind.HasChoices()
                ? new Wording(FieldErrorCodes.Required, "This is required and must not be blank.", [])
                : new Wording(FieldErrorCodes.NoChoices, "Fields of this kind offer no choices.", []));
        }

        if (choices.Length > MostChoices)
            errors.Add("choices", Wording.Of(FieldErrorCodes.TooMany, $"There may be {MostChoices} at most."));
        foreach (var choice in choices.Take(MostChoices))
        {
            errors.CheckKey("choices", choice.Key);
            errors.Check("choices", choice.Name, FieldRules.Name);
        }

        if (choices.GroupBy(choice => choice.Key, StringComparer.Ordinal).FirstOrDefault(alike => alike.Count() > 1) is { Key: var twice })
            errors.Add("choices", Wording.Of(FieldErrorCodes.Taken, $"There is a '{twice}' already."));
    }

    private static Wording AsMade() =>
        new(FieldErrorCodes.FieldIsMade, "This stays as the field was made: retire the field, and make another one.", []);
}
