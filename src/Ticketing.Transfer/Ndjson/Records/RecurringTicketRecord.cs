using Ticketing.Recurring;

namespace Ticketing.Transfer.Ndjson.Records;

/// <summary>A recurring ticket. What became of it so far stays where it was.</summary>
internal sealed record RecurringTicketRecord : SettingRecord
{
    public required string Project { get; init; }

    public required string Template { get; init; }

    public required string Requester { get; init; }

    public required string Schedule { get; init; }

    public required string TimeZone { get; init; }

    public DateOnly? LastDay { get; init; }

    public required bool IsOn { get; init; }

    public required string Owner { get; init; }

    public static RecurringTicketRecord Of(RecurringTicket ticket) => new()
    {
        Id = ticket.Id,
        Name = ticket.Name,
        Project = ticket.Project,
        Template = ticket.Template,
        Requester = ticket.Requester,
        Schedule = ticket.Schedule,
        TimeZone = ticket.TimeZone,
        LastDay = ticket.LastDay,
        IsOn = ticket.IsOn,
        Owner = ticket.Owner,
    };

    public RecurringTicket ToTicket() => new()
    {
        Id = Id,
        Name = Name,
        Project = Project,
        Template = Template,
        Requester = Requester,
        Schedule = Schedule,
        TimeZone = TimeZone,
        LastDay = LastDay,
        IsOn = IsOn,
        Owner = Owner,
    };
}
