using System.ComponentModel;
using Ticketing.Recurring;

namespace Ticketing.AspNetCore.Recurring;

/// <summary>One time at which a ticket was filed, or could not be.</summary>
internal sealed record RecurringRunItem(
    [property: Description("The time that the schedule said.")] DateTimeOffset DueAt,
    [property: Description("When it was done.")] DateTimeOffset At,
    [property: Description("The number of the ticket; null where none could be filed.")] long? Ticket,
    [property: Description("Why none could be filed, by fields; empty where one was.")]
    IReadOnlyDictionary<string, IReadOnlyList<string>> Errors,
    [property: Description("How many earlier times were passed over, as no host ran then.")] int Skipped)
{
    public static RecurringRunItem From(RecurringRun run) => new(
        run.DueAt, run.At, run.Ticket?.Value,
        run.Errors.GroupBy(error => error.Field, StringComparer.Ordinal)
            .ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[.. field.Select(error => error.Message)]),
        run.Skipped);
}
