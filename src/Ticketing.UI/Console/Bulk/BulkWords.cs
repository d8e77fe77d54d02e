using System.Globalization;
using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.Bulk;
using Ticketing.Tickets;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Bulk;

/// <summary>Says in the reader's language what a run does and why it did not. One per request.</summary>
internal sealed class BulkWords(
    PageContext page, PeopleDesk people, Labels labels, IStringLocalizer<BulkText> text, IStringLocalizer<ChoosingText> choosing)
{
    /// <summary>What a run does to each ticket.</summary>
    public async Task<string> WhatAsync(BulkChange change, CancellationToken cancellationToken)
    {
        var value = change.Values.FirstOrDefault();
        return value is null
            ? text[$"What.{change.Part}.none", change.Field ?? ""]
            : text[$"What.{change.Part}", await SayAsync(change, value, cancellationToken), change.Field ?? ""];
    }

    /// <summary>Why a ticket was not changed.</summary>
    public string Why(BulkRefusal refusal) => refusal switch
    {
        { Code: "forbidden" } => choosing["Refusal.forbidden"],
        { Code: "notFound" } => choosing["Refusal.notFound"],
        { Code: "stale" } => choosing["Refusal.stale"],
        { Wording.Code: RefusalCodes.NoWayOut } => choosing["Refusal.noWay"],
        _ => labels.Error(new FieldError("", InOwnLanguage(refusal)) { Code = refusal.Wording.Code, Arguments = refusal.Wording.Arguments }),
    };

    private async Task<string> SayAsync(BulkChange change, string value, CancellationToken cancellationToken) => change.Part switch
    {
        BulkPart.Transition => labels.Trigger(value),
        BulkPart.Priority => Enum.TryParse<Priority>(value, ignoreCase: true, out var priority) ? Labels.Priority(priority) : value,
        BulkPart.Assignee => (await people.NamesAsync(page.Caller, [value], cancellationToken)).GetValueOrDefault(value, value),
        BulkPart.Team => (await people.GetTeamAsync(page.Caller, value, cancellationToken)).Name,
        _ => change.Values.ToString(),
    };

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
