using System.ComponentModel;
using Ticketing.Recurring;

namespace Ticketing.AspNetCore.Recurring;

/// <summary>A recurring ticket to add or change.</summary>
internal sealed record RecurringRequest
{
    [Description("What people call it; 1 to 100 characters, and no other one of the project.")]
    public string? Name { get; init; }

    [Description("The id of the template that is filed; the ticket's project is the template's.")]
    public string? Template { get; init; }

    [Description("Who needs the tickets: a user id.")]
    public string? Requester { get; init; }

    [Description("A cron expression of five fields: minute, hour, day of the month, month, day of the week.")]
    public string? Schedule { get; init; }

    [Description("The zone in which the schedule is meant, as an IANA name. Absent: UTC.")]
    public string? TimeZone { get; init; }

    [Description("The last day on which one is filed, in that zone. Absent: no end.")]
    public DateOnly? LastDay { get; init; }

    [Description("Whether tickets are filed; true by default.")]
    public bool? IsOn { get; init; }

    public RecurringTicket ToTicket(string id = "") => new()
    {
        Id = id,
        Name = Name ?? "",
        Template = Template ?? "",
        Requester = Requester ?? "",
        Schedule = Schedule ?? "",
        TimeZone = TimeZone ?? "UTC",
        LastDay = LastDay,
        IsOn = IsOn is not false,
    };
}
