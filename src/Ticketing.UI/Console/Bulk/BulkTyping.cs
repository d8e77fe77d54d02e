using Ticketing.Administration;
using Ticketing.Bulk;
using Ticketing.CustomFields;
using Ticketing.Tickets;
using Ticketing.UI.Console.TicketList;
using Ticketing.UI.CustomFields;

namespace Ticketing.UI.Console.Bulk;

/// <summary>
/// Reads what is typed for a custom field of all tickets: what no ticket could take is refused before one is tried. One per request.
/// </summary>
internal sealed class BulkTyping(PageContext page, PeopleDesk people, QueryWords words)
{
    /// <summary>Whether what goes into a field is typed, as it is none of few values.</summary>
    public static bool IsTyped(FieldDefinition field) =>
        field.IsActive && field.Kind is not (CustomFieldKind.Choice or CustomFieldKind.Choices or CustomFieldKind.YesNo);

    /// <summary>What was typed for the field that was chosen; for none where it is not there for the reader.</summary>
    /// <param name="to">What was chosen: of a field whose value is typed, <c>field:</c> and its key.</param>
    /// <param name="given">What stood in the fields of the form, by their keys.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<BulkTyped> ReadAsync(
        string? to, IReadOnlyDictionary<string, IReadOnlyList<string>> given, CancellationToken cancellationToken)
    {
        if (to?.Split(':') is not ["field", var key]
            || (await words.FieldsAsync(cancellationToken)).FirstOrDefault(one => one.Key == key && IsTyped(one)) is not { } field)
            return new(null, null);
        if (!given.TryGetValue(key, out var texts))
            return new(field, null);
        var typed = new BulkTyped(field, texts is [var text, ..] ? text : "");
        var (value, refusal) = await ReadAsync(field, typed.Text!, cancellationToken);
        return refusal is null
            ? typed with { Change = new(BulkPart.Field, new([value!]), key) }
            : typed with { Errors = [new(SentFields.NameOf(key), refusal.Text) { Code = refusal.Code, Arguments = refusal.Arguments }] };
    }

    private async Task<(string? Value, Wording? Refusal)> ReadAsync(FieldDefinition field, string text, CancellationToken cancellationToken)
    {
        var (value, refusal) = CustomFieldRules.Read(field.Kind, text);
        if (value is not null && field.Kind is CustomFieldKind.Person
            && !(await people.NamesAsync(page.Caller, [value], cancellationToken)).ContainsKey(value))
            refusal = Wording.Of(FieldErrorCodes.NoPerson, $"There is no active person '{value}'.");
        return (value, refusal);
    }
}
