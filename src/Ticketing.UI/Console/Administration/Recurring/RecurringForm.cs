using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ticketing.Recurring;
using Ticketing.UI.Console.Administration.Shared;

namespace Ticketing.UI.Console.Administration.Recurring;

/// <summary>A recurring ticket as the form has it.</summary>
public sealed record RecurringForm
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The id of the template.</summary>
    public string Template { get; init; } = "";

    /// <summary>Who needs the tickets (user id).</summary>
    public string Requester { get; init; } = "";

    /// <summary>A cron expression of five fields.</summary>
    public string Schedule { get; init; } = "";

    /// <summary>The zone in which it is meant, as an IANA name.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>The last day, as the input of a date has it; empty for no end.</summary>
    public string LastDay { get; init; } = "";

    /// <summary>Whether tickets are filed.</summary>
    public bool IsOn { get; init; } = true;

    internal static RecurringForm Of(RecurringTicket ticket) => new()
    {
        Name = ticket.Name,
        Template = ticket.Template,
        Requester = ticket.Requester,
        Schedule = ticket.Schedule,
        TimeZone = ticket.TimeZone,
        LastDay = ticket.LastDay?.ToString(Day, CultureInfo.InvariantCulture) ?? "",
        IsOn = ticket.IsOn,
    };

    internal static RecurringForm Read(IFormCollection form) => new()
    {
        Name = form.Typed("name"),
        Template = form.Typed("template"),
        Requester = form.Typed("requester"),
        Schedule = form.Typed("schedule"),
        TimeZone = form.Typed("timeZone"),
        LastDay = form.Typed("lastDay"),
        IsOn = form.ContainsKey("isOn"),
    };

    /// <exception cref="TicketValidationException">The last day is none.</exception>
    internal RecurringTicket ToTicket(string? id) => new()
    {
        Id = id ?? "",
        Name = Name,
        Template = Template,
        Requester = Requester,
        Schedule = Schedule,
        TimeZone = TimeZone,
        LastDay = ReadLastDay(),
        IsOn = IsOn,
    };

    private DateOnly? ReadLastDay()
    {
        if (LastDay.Length == 0)
            return null;
        return DateOnly.TryParseExact(LastDay, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new TicketValidationException("lastDay", Wording.Of(FieldErrorCodes.NoDay, $"Write a day, such as 2026-12-31."));
    }
}
