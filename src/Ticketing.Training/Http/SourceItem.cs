using System.ComponentModel;
using Ticketing.Training.Sources;

namespace Ticketing.Training.Http;

/// <summary>A real ticket on its way to a scenario.</summary>
internal sealed record SourceItem(
    [property: Description("The number of the ticket.")] long Ticket,
    [property: Description("Its texts in order, each with its marks.")] IReadOnlyList<MarkedTextItem> Texts,
    [property: Description("A first draft of the scenario's file, of the replaced texts alone.")] string Scenario)
{
    public static SourceItem From(SourceDraft draft) =>
        new(draft.Ticket.Value, [.. draft.Texts.Select(MarkedTextItem.From)], draft.Scenario);
}
