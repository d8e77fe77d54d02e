using System.ComponentModel;
using System.Globalization;
using Ticketing.AspNetCore.Answers;
using Ticketing.Workflows;

namespace Ticketing.AspNetCore.Workflows;

/// <summary>A status of a workflow.</summary>
internal sealed record StatusItem(
    [property: Description("What tickets and queries call it.")] string Key,
    [property: Description("What people read, in the request's language where the host finds it out.")] string Name,
    [property: Description("What it means in any workflow: open, active, waiting, done or closed.")] string Category,
    [property: Description("Whether it is meant to have no way out.")] bool IsFinal,
    [property: Description("The trigger that a public comment of whoever needs the ticket fires in it.")] string? AnswerFires,
    [property: Description("Whether it is fired only when he says that it is still a problem.")] bool AnswerAsksFirst)
{
    public static StatusItem From(Status status, CultureInfo culture) =>
        new(
            status.Key, status.NameIn(culture), ApiName.Of(status.Category), status.IsFinal, status.Answer.Trigger,
            status.Answer.AsksFirst);
}
