using System.Globalization;
using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.Bulk;
using Ticketing.CustomFields;
using Ticketing.Tickets;
using Ticketing.UI.Console.TicketList;
using Ticketing.UI.CustomFields;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Bulk;

/// <summary>Says in the reader's language what a run does and why it did not. One per request.</summary>
internal sealed class BulkWords(
    PageContext page, PeopleDesk people, QueryWords words, Labels labels, IStringLocalizer<BulkText> text,
    IStringLocalizer<ChoosingText> choosing, IStringLocalizer<SharedText> shared, IStringLocalizer<FieldText> fieldText)
{
    /// <summary>What a run does to each ticket.</summary>
    public async Task<string> WhatAsync(BulkChange change, CancellationToken cancellationToken) =>
        text[
            "What", await TitleAsync(change, cancellationToken),
            await ValueAsync(change, change.Values.FirstOrDefault(), cancellationToken)];

    /// <summary>Why a ticket was not changed.</summary>
    public string Why(BulkRefusal refusal) => refusal switch
    {
        { Code: "forbidden" or "notFound" or "stale" } => choosing[$"Refusal.{refusal.Code}"],
        { Wording.Code: RefusalCodes.NoWayOut } => choosing["Refusal.noWay"],
        { Wording.Code.Length: 0 } => labels.Sentence(InOwnLanguage(refusal)),
        { Wording: var wording } => labels.Error(new FieldError("", wording.Text) { Code = wording.Code, Arguments = wording.Arguments }),
    };

    private async Task<string> TitleAsync(BulkChange change, CancellationToken cancellationToken) => change.Part switch
    {
        BulkPart.AddTags or BulkPart.RemoveTags => text[change.Part.ToString()],
        BulkPart.Field => text["Field", (await FieldAsync(change, cancellationToken))?.Name ?? change.Field!],
        BulkPart.Transition => choosing["Title.status"],
        var part => choosing[$"Title.{part.ToString().ToLowerInvariant()}"],
    };

    private async Task<string> ValueAsync(BulkChange change, string? value, CancellationToken cancellationToken) => change.Part switch
    {
        BulkPart.Assignee when value is null => shared["Nobody"],
        _ when value is null => "—",
        BulkPart.Transition => labels.Trigger(value),
        BulkPart.Priority => Enum.TryParse<Priority>(value, ignoreCase: true, out var priority) ? Labels.Priority(priority) : value,
        BulkPart.Assignee => (await people.NamesAsync(page.Caller, [value], cancellationToken)).GetValueOrDefault(value, value),
        BulkPart.Team => (await words.TeamsAsync(cancellationToken)).FirstOrDefault(team => team.Key == value)?.Name ?? value,
        BulkPart.Category =>
            (await words.CategoriesAsync([], cancellationToken)).FirstOrDefault(category => category.Key == value)?.Name ?? value,
        BulkPart.Due when DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var due) =>
            page.Local(due).ToString("g", CultureInfo.CurrentCulture),
        BulkPart.Field when await FieldAsync(change, cancellationToken) is { } field =>
            await OfFieldAsync(field, change.Values, cancellationToken),
        _ => change.Values.ToString(),
    };

    // A program may have started it with what is no value of the field: that is told as it was written.
    private async Task<string> OfFieldAsync(FieldDefinition field, EquatableSet values, CancellationToken cancellationToken)
    {
        var read = values.Select(one => CustomFieldRules.Read(field.Kind, one).Value).OfType<string>().ToList();
        if (read.Count < values.Count)
            return values.ToString();
        var names = field.Kind is CustomFieldKind.Person
            ? await people.NamesAsync(page.Caller, read, cancellationToken)
            : new Dictionary<string, string>();
        return FieldValueText.Of(field, new(field.Kind, new(read)), id => names.GetValueOrDefault(id, id), fieldText);
    }

    // A field that is not there for the reader is called by its key, which he wrote himself.
    private async Task<FieldDefinition?> FieldAsync(BulkChange change, CancellationToken cancellationToken) =>
        (await words.FieldsAsync(cancellationToken)).FirstOrDefault(field => field.Key == change.Field);

    private static string InOwnLanguage(BulkRefusal refusal)
    {
        for (var culture = CultureInfo.CurrentUICulture; culture.Name.Length > 0; culture = culture.Parent)
        {
            if (refusal.Translations.TryGetValue(culture.Name, out var sentence))
                return sentence;
        }

        return refusal.Wording.Text;
    }
}
